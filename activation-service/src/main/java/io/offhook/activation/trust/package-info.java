/**
 * Which devices are genuine. Anchors, denials and revocation lists are projected from the trust topic ({@link TrustEvents}) and read
 * into memory when their version changes ({@link Anchors}); every request is judged against them, so a change holds at once, for
 * connections that are open as well. The rules are those of {@link io.offhook.pki.mic}.
 */
@NullMarked
package io.offhook.activation.trust;

import org.jspecify.annotations.NullMarked;
