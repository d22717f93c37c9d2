package io.offhook.contracts.trust;

import java.time.Instant;

/**
 * The phone's LSC ends soon. Said once of each.
 *
 * @param certificateFingerprint SHA-256 of the certificate, lower-case hex
 */
public record LscExpiresSoon(String deviceName, String certificateFingerprint, Instant notAfter) implements LscEvent {}
