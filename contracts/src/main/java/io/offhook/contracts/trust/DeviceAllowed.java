package io.offhook.contracts.trust;

import org.jspecify.annotations.Nullable;

/**
 * A denied device is accepted again if it is genuine. It is named as it was when it was denied.
 *
 * @param mac 12 upper-case hex
 * @param certificateFingerprint SHA-256 of the certificate, lower-case hex
 * @param allowedBy account of the administrator
 */
public record DeviceAllowed(@Nullable String mac, @Nullable String certificateFingerprint, String allowedBy)
        implements DenialEvent {}
