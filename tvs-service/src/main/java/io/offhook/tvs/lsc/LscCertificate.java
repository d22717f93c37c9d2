package io.offhook.tvs.lsc;

import io.offhook.pki.x509.Certificates;
import io.offhook.pki.x509.Fingerprint;
import java.security.cert.X509Certificate;
import java.time.Instant;

/** A certificate of a phone, as events tell it. */
public record LscCertificate(
        String fingerprint, String serial, String issuer, Instant notBefore, Instant notAfter, String base64) {

    public static LscCertificate of(X509Certificate certificate) {
        return new LscCertificate(
                Fingerprint.of(certificate),
                certificate.getSerialNumber().toString(16),
                certificate.getIssuerX500Principal().getName(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                Certificates.base64(certificate));
    }
}
