package io.offhook.pki.list;

import io.offhook.pki.x509.CheckedCertificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** A certificate that can stand in a phone's trust list: it passed every rule of {@link PhoneCertificateRules}. Only {@link #parse} makes one. */
public final class PhoneCertificate extends CheckedCertificate {

    private PhoneCertificate(X509Certificate certificate) {
        super(certificate);
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

    /**
     * Why no trust list can hold this certificate, whatever the time; empty if one can. Certificates may have been registered before
     * there were rules.
     */
    public static List<String> objections(X509Certificate certificate) {
        return PhoneCertificateRules.objections(certificate);
    }

    /** Whether phones can verify trust lists with its key: RSA of at most 2048 bits. */
    public static boolean canSignTrustLists(X509Certificate certificate) {
        return PhoneCertificateRules.canSignTrustLists(certificate);
    }
}
