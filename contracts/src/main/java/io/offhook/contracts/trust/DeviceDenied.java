package io.offhook.contracts.trust;

import org.jspecify.annotations.Nullable;

/**
 * A device is refused from now on, genuine or not. It is named by its MAC or by its certificate, one of the two.
 *
 * @param mac 12 upper-case hex; whatever certificate comes with it
 * @param certificateFingerprint SHA-256 of the certificate, lower-case hex; whatever MAC it names
 * @param reason for other administrators to read
 * @param deniedBy account of the administrator
 */
public record DeviceDenied(
        @Nullable String mac, @Nullable String certificateFingerprint, String reason, String deniedBy)
        implements DenialEvent {}
