package io.offhook.pki.x509;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;

/** A certificate that passed the rules of a use, and what it says. Each use has a type of its own. */
public abstract class CheckedCertificate {

    private final X509Certificate certificate;

    protected CheckedCertificate(X509Certificate certificate) {
        this.certificate = certificate;
    }

    public final X509Certificate x509() {
        return certificate;
    }

    /** SHA-256 of the certificate, lower-case hex. */
    public final String fingerprint() {
        return Fingerprint.of(certificate);
    }

    /** RFC 2253 text. */
    public final String subject() {
        return certificate.getSubjectX500Principal().getName();
    }

    /** RFC 2253 text. */
    public final String issuer() {
        return certificate.getIssuerX500Principal().getName();
    }

    public final BigInteger serial() {
        return certificate.getSerialNumber();
    }

    public final Instant notBefore() {
        return certificate.getNotBefore().toInstant();
    }

    public final Instant notAfter() {
        return certificate.getNotAfter().toInstant();
    }

    /** Base64 DER. */
    public final String base64() {
        return Certificates.base64(certificate);
    }

    @Override
    public final String toString() {
        return subject() + " " + fingerprint();
    }
}
