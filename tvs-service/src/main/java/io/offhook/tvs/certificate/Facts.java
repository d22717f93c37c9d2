package io.offhook.tvs.certificate;

import io.offhook.contracts.trust.CertificateRoleGranted;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;

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

    static Facts of(CertificateRoleGranted event) {
        return new Facts(
                event.fingerprint(),
                event.subject(),
                event.issuer(),
                event.serial(),
                event.notBefore(),
                event.notAfter(),
                event.certificate(),
                CertificateRules.canSignTrustLists(read(event.certificate())));
    }

    private static X509Certificate read(String base64) {
        try {
            var der = new ByteArrayInputStream(Base64.getDecoder().decode(base64));
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(der);
        } catch (CertificateException e) {
            throw new IllegalArgumentException("an event holds a certificate that cannot be read", e);
        }
    }
}
