package io.offhook.tvs.verification;

import io.offhook.pki.Role;
import io.offhook.pki.tlv.Bytes;
import io.offhook.pki.x509.CanonicalName;
import io.offhook.pki.x509.Certificates;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A certificate of ours as TVS knows it.
 *
 * @param der the certificate
 * @param roles by code
 * @param ttlSeconds the least of its roles' times to live
 */
public record Listed(
        Bytes der,
        CanonicalName subject,
        CanonicalName issuer,
        BigInteger serial,
        Instant notBefore,
        Instant notAfter,
        List<Role> roles,
        long ttlSeconds) {

    /** @param roles each with its time to live in seconds */
    public static Listed of(X509Certificate certificate, Map<Role, Long> roles) {
        return new Listed(
                Bytes.of(Certificates.der(certificate)),
                CanonicalName.of(certificate.getSubjectX500Principal()),
                CanonicalName.of(certificate.getIssuerX500Principal()),
                certificate.getSerialNumber(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                roles.keySet().stream()
                        .sorted(Comparator.comparingInt(Role::code))
                        .toList(),
                roles.values().stream().mapToLong(Long::longValue).min().orElse(0));
    }

    /** No phone believes an answer longer than the certificate lasts; never nothing, which phones may take for anything. */
    long ttlSeconds(Instant at) {
        return Math.max(1, Math.min(ttlSeconds, Duration.between(at, notAfter).toSeconds()));
    }
}
