package io.offhook.tvs.certificate.store;

import java.time.Instant;
import java.util.List;

/**
 * A certificate as REST shows it.
 *
 * @param fingerprint SHA-256 of the certificate, lower-case hex
 * @param subject RFC 2253 text
 * @param serial lower-case hex
 * @param expired whether its time is over: TVS says "invalid" whatever its roles
 * @param notListable why trust lists leave it out; empty for a certificate that they can hold
 * @param certificate base64 DER
 */
public record CertificateView(
        String fingerprint,
        String subject,
        String issuer,
        String serial,
        Instant notBefore,
        Instant notAfter,
        boolean expired,
        List<HeldRole> roles,
        List<String> notListable,
        String certificate) {

    /**
     * @param role as administrators know it
     * @param ttlSeconds how long a phone relies on an answer
     */
    public record HeldRole(String role, long ttlSeconds, String grantedBy, Instant grantedAt) {}
}
