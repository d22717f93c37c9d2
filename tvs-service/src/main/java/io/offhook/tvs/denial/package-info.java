/**
 * The rules of a denied device: one that is refused although its manufacturer vouches for it, because it was stolen or cloned, or its
 * key is known. Named by its MAC or by the SHA-256 of its certificate.
 *
 * <pre>
 *  Allowed --Deny--> Denied --Allow--> Allowed
 * </pre>
 */
@NullMarked
package io.offhook.tvs.denial;

import org.jspecify.annotations.NullMarked;
