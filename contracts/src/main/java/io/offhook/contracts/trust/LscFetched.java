package io.offhook.contracts.trust;

import java.time.Instant;
import java.util.UUID;

/**
 * The phone showed the LSC that it holds. An older one than that on record replaces nothing.
 *
 * @param certificateFingerprint SHA-256 of the certificate, lower-case hex
 * @param serial lower-case hex without leading zeros
 * @param issuer RFC 2253 text
 * @param certificate base64 DER
 */
public record LscFetched(
        String deviceName,
        UUID operationId,
        String certificateFingerprint,
        String serial,
        String issuer,
        Instant notBefore,
        Instant notAfter,
        String certificate)
        implements LscEvent {}
