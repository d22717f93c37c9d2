/**
 * What Offhook trusts: the trust anchors, the manufacturer CAs that genuine devices chain to ({@code anchor}); the devices that are
 * denied all the same ({@code denial}); and the certificates that their CAs revoked ({@code revocation}). They come in over REST
 * ({@code http}) and go out as events, for every service that verifies devices.
 */
@NullMarked
package io.offhook.tvs;

import org.jspecify.annotations.NullMarked;
