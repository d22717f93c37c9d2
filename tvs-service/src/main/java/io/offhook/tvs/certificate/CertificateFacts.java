package io.offhook.tvs.certificate;

import io.offhook.contracts.trust.CertificateRoleGranted;
import io.offhook.pki.Role;
import io.offhook.pki.list.PhoneCertificate;
import io.offhook.pki.x509.Certificates;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * What events say of a certificate, and what follows from it.
 *
 * @param serial lower-case hex
 * @param certificate base64 DER
 * @param signsTrustLists whether its key is one that phones verify trust lists with
 * @param record bytes of its record in a trust list; empty if no list can hold it
 */
record CertificateFacts(
        String fingerprint,
        String subject,
        String issuer,
        String serial,
        Instant notBefore,
        Instant notAfter,
        String certificate,
        boolean signsTrustLists,
        OptionalInt record) {

    private static final int HEX = 16;

    static CertificateFacts of(PhoneCertificate certificate) {
        return new CertificateFacts(
                certificate.fingerprint(),
                certificate.subject(),
                certificate.issuer(),
                certificate.serial().toString(HEX),
                certificate.notBefore(),
                certificate.notAfter(),
                certificate.base64(),
                PhoneCertificate.canSignTrustLists(certificate.x509()),
                TrustListUsage.recordBytes(certificate.x509()));
    }

    static CertificateFacts of(CertificateRoleGranted event) {
        X509Certificate x509 = Certificates.stored(event.certificate());
        return new CertificateFacts(
                event.fingerprint(),
                event.subject(),
                event.issuer(),
                event.serial(),
                event.notBefore(),
                event.notAfter(),
                event.certificate(),
                PhoneCertificate.canSignTrustLists(x509),
                TrustListUsage.recordBytes(x509));
    }

    boolean isListable() {
        return record.isPresent();
    }

    CertificateRoleGranted granted(Role role, long ttlSeconds, String actor) {
        return new CertificateRoleGranted(
                fingerprint,
                role.label(),
                ttlSeconds,
                subject,
                issuer,
                serial,
                notBefore,
                notAfter,
                certificate,
                actor);
    }
}
