package io.offhook.pki.list;

import io.offhook.pki.x509.Certificates;
import io.offhook.pki.x509.Fingerprint;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** A certificate that can stand in a phone's trust list: it passed every rule of {@link PhoneCertificateRules}. Only {@link #parse} makes one. */
public final class PhoneCertificate {

    private final X509Certificate certificate;

    private PhoneCertificate(X509Certificate certificate) {
        this.certificate = certificate;
    }

    /** The answer to a certificate. */
    public sealed interface Parsed {

        record Accepted(PhoneCertificate certificate) implements Parsed {}

        /** @param reasons each completes a sentence that begins with the certificate's name */
        record Rejected(String subject, List<String> reasons) implements Parsed {}
    }

    public static Parsed parse(X509Certificate certificate, Instant at) {
        var objections = PhoneCertificateRules.objections(certificate, at);
        return objections.isEmpty()
                ? new Parsed.Accepted(new PhoneCertificate(certificate))
                : new Parsed.Rejected(certificate.getSubjectX500Principal().toString(), objections);
    }

    /** Whether phones can verify trust lists with its key: RSA of at most 2048 bits. */
    public static boolean canSignTrustLists(X509Certificate certificate) {
        return PhoneCertificateRules.canSignTrustLists(certificate);
    }

    public X509Certificate x509() {
        return certificate;
    }

    /** SHA-256 of the certificate, lower-case hex. */
    public String fingerprint() {
        return Fingerprint.of(certificate);
    }

    /** RFC 2253 text. */
    public String subject() {
        return certificate.getSubjectX500Principal().getName();
    }

    /** RFC 2253 text. */
    public String issuer() {
        return certificate.getIssuerX500Principal().getName();
    }

    public BigInteger serial() {
        return certificate.getSerialNumber();
    }

    public Instant notBefore() {
        return certificate.getNotBefore().toInstant();
    }

    public Instant notAfter() {
        return certificate.getNotAfter().toInstant();
    }

    /** Base64 DER. */
    public String base64() {
        return Certificates.base64(certificate);
    }

    @Override
    public String toString() {
        return subject() + " " + fingerprint();
    }
}
