package io.offhook.tvs.anchor.store;

import io.offhook.tvs.anchor.AnchorStatus;
import java.time.Instant;
import java.util.List;

/**
 * An anchor as REST shows it.
 *
 * @param fingerprint SHA-256 of the certificate, lower-case hex
 * @param subject RFC 2253 text
 * @param uses what its key is for, in the words of RFC 5280; empty where the certificate does not say
 * @param certificate base64 DER
 */
public record AnchorView(
        String fingerprint,
        String subject,
        String issuer,
        Instant notBefore,
        Instant notAfter,
        AnchorStatus status,
        List<String> uses,
        String certificate) {}
