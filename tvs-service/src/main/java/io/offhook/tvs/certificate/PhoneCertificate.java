package io.offhook.tvs.certificate;

import io.offhook.pki.HashAlgorithm;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** A certificate that phones can make use of; only {@link #parse} makes one. */
public final class PhoneCertificate {

    private final X509Certificate source;
    private final byte[] der;

    private PhoneCertificate(X509Certificate source, byte[] der) {
        this.source = source;
        this.der = der;
    }

    /** What a certificate turned out to be. */
    public sealed interface Parsed {

        record Accepted(PhoneCertificate certificate) implements Parsed {}

        /** @param reasons each completes a sentence that begins with the certificate's name */
        record Rejected(String subject, List<String> reasons) implements Parsed {}
    }

    public static Parsed parse(X509Certificate certificate, Instant at) {
        var objections = CertificateRules.objections(certificate, at);
        if (!objections.isEmpty()) {
            return new Parsed.Rejected(certificate.getSubjectX500Principal().toString(), objections);
        }
        try {
            return new Parsed.Accepted(new PhoneCertificate(certificate, certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate that was read cannot be written", e);
        }
    }

    /** Stream of the certificate with this fingerprint. */
    public static String streamId(String fingerprint) {
        return "certificate/" + fingerprint;
    }

    /** SHA-256 of the certificate, lower-case hex. */
    public String fingerprint() {
        return HashAlgorithm.SHA256.hex(der);
    }

    X509Certificate x509() {
        return source;
    }

    public String subject() {
        return source.getSubjectX500Principal().getName();
    }

    public String issuer() {
        return source.getIssuerX500Principal().getName();
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(der);
    }

    static boolean canSignTrustLists(X509Certificate certificate) {
        return CertificateRules.canSignTrustLists(certificate);
    }

    @Override
    public String toString() {
        return source.getSubjectX500Principal().getName() + " " + fingerprint();
    }
}
