/**
 * Which devices are genuine. Anchors, denials and revocation lists are projected from the trust topic ({@link TrustProjection}) and read
 * into memory when their version changes ({@link Anchors}); every request is judged against them, so a change holds at once, for
 * connections that are open as well. {@link MicRules} says what a certificate must be, {@link IssuerSearch} who vouches for it,
 * {@link MicVerifier} what a chain comes to. Nothing is ever fetched from the network.
 */
@NullMarked
package io.offhook.activation.trust;

import org.jspecify.annotations.NullMarked;
