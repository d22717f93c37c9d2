package io.offhook.contracts.trust;

import java.time.Instant;

/**
 * A certificate has a role for phones from now on. The same role again replaces its time to live.
 *
 * @param fingerprint SHA-256 of the certificate, lower-case hex
 * @param role as administrators know it: {@code TFTP}, {@code CCM+TFTP}, {@code APP-SERVER}
 * @param ttlSeconds how long a phone may rely on the answer that says so
 * @param subject RFC 2253 text
 * @param issuer RFC 2253 text
 * @param serial lower-case hex without leading zeros
 * @param certificate base64 DER
 * @param grantedBy account of the administrator
 */
public record CertificateRoleGranted(
        String fingerprint,
        String role,
        long ttlSeconds,
        String subject,
        String issuer,
        String serial,
        Instant notBefore,
        Instant notAfter,
        String certificate,
        String grantedBy)
        implements CertificateEvent {}
