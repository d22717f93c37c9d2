/**
 * What is trusted: anchors, denials and revocation lists. {@link TrustProjection} projects them into tables, and {@link Anchors} reads
 * those into memory when their version changes. Every request is verified against them by the rules of {@link io.offhook.pki.mic}, so a
 * change holds at once, for open connections too.
 */
@NullMarked
package io.offhook.activation.trust;

import org.jspecify.annotations.NullMarked;
