package io.offhook.contracts.trust;

import java.time.Instant;

/**
 * A manufacturer CA is trusted from now on.
 *
 * @param fingerprint SHA-256 of the certificate, lower-case hex
 * @param subject RFC 2253 text
 * @param certificate base64 DER
 */
public record TrustAnchorAdded(
        String fingerprint, String subject, String issuer, Instant notBefore, Instant notAfter, String certificate)
        implements AnchorEvent {}
