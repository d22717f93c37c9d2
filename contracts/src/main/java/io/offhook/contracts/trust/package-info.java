/**
 * Facts about what Offhook trusts: manufacturer CAs, devices that are denied although they are genuine, and certificates that
 * their CA revoked. Stream ids, which are the keys too, stand at {@link io.offhook.contracts.trust.AnchorEvent},
 * {@link io.offhook.contracts.trust.DenialEvent} and {@link io.offhook.contracts.trust.RevocationEvent}.
 */
@NullMarked
package io.offhook.contracts.trust;

import org.jspecify.annotations.NullMarked;
