/**
 * Facts about what Offhook trusts: manufacturer CAs, devices that are denied although they are genuine, certificates that
 * their CA revoked; and about what phones trust: certificates with roles, and the lists of them. Stream ids, which are the keys too, stand at {@link io.offhook.contracts.trust.AnchorEvent},
 * {@link io.offhook.contracts.trust.DenialEvent}, {@link io.offhook.contracts.trust.RevocationEvent},
 * {@link io.offhook.contracts.trust.CertificateEvent}, {@link io.offhook.contracts.trust.TrustListEvent} and
 * {@link io.offhook.contracts.trust.ChangeEvent}.
 */
@NullMarked
package io.offhook.contracts.trust;

import org.jspecify.annotations.NullMarked;
