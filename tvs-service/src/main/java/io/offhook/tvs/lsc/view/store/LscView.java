package io.offhook.tvs.lsc.view.store;

import java.time.Instant;

/**
 * The LSC of a phone as REST shows it.
 *
 * @param fingerprint SHA-256 of the certificate, lower-case hex
 * @param serial lower-case hex
 * @param certificate base64 DER
 * @param recordedAt when the phone stored or showed it
 */
public record LscView(
        String deviceName,
        String fingerprint,
        String serial,
        String issuer,
        Instant notBefore,
        Instant notAfter,
        String certificate,
        Instant recordedAt) {}
