/**
 * A device that is refused although its manufacturer vouches for it: stolen, cloned, its key known. Named by its MAC or by the
 * SHA-256 of its certificate. Pure.
 *
 * <pre>
 *  Allowed --Deny--> Denied --Allow--> Allowed
 * </pre>
 */
@NullMarked
package io.offhook.tvs.denial;

import org.jspecify.annotations.NullMarked;
