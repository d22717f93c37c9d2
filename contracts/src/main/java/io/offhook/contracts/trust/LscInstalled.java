package io.offhook.contracts.trust;

import java.time.Instant;
import java.util.UUID;

/**
 * The phone holds this certificate from now on, and no other LSC. Its configuration is encrypted to it.
 *
 * @param certificateFingerprint SHA-256 of the certificate, lower-case hex
 * @param serial lower-case hex without leading zeros
 * @param issuer RFC 2253 text
 * @param certificate base64 DER
 */
public record LscInstalled(
        String deviceName,
        UUID operationId,
        String certificateFingerprint,
        String serial,
        String issuer,
        Instant notBefore,
        Instant notAfter,
        String certificate)
        implements LscEvent {}
