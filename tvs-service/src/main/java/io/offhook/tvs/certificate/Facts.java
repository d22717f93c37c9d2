package io.offhook.tvs.certificate;

import io.offhook.contracts.trust.CertificateRoleGranted;
import io.offhook.pki.list.PhoneCertificate;
import io.offhook.pki.x509.Certificates;
import java.time.Instant;

/**
 * What events say of a certificate.
 *
 * @param serial lower-case hex
 * @param certificate base64 DER
 * @param signsTrustLists whether its key is one that phones verify trust lists with
 */
record Facts(
        String fingerprint,
        String subject,
        String issuer,
        String serial,
        Instant notBefore,
        Instant notAfter,
        String certificate,
        boolean signsTrustLists) {

    private static final int HEX = 16;

    static Facts of(PhoneCertificate certificate) {
        return new Facts(
                certificate.fingerprint(),
                certificate.subject(),
                certificate.issuer(),
                certificate.serial().toString(HEX),
                certificate.notBefore(),
                certificate.notAfter(),
                certificate.base64(),
                PhoneCertificate.canSignTrustLists(certificate.x509()));
    }

    static Facts of(CertificateRoleGranted event) {
        return new Facts(
                event.fingerprint(),
                event.subject(),
                event.issuer(),
                event.serial(),
                event.notBefore(),
                event.notAfter(),
                event.certificate(),
                PhoneCertificate.canSignTrustLists(Certificates.stored(event.certificate())));
    }
}
