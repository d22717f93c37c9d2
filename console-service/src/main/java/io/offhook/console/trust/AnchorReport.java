package io.offhook.console.trust;

import io.offhook.pki.path.ExpiredAnchors;
import io.offhook.pki.path.TrustAnchor;
import io.offhook.pki.path.TrustAnchor.Parsed;
import io.offhook.pki.x509.CertificateBundle;
import io.offhook.pki.x509.Certificates;
import io.offhook.pki.x509.Fingerprint;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What each certificate of a file is, and what it is good for as a trust anchor, in the order of the file. */
public final class AnchorReport {

    private AnchorReport() {}

    /**
     * A certificate.
     *
     * @param base64 of its DER
     * @param isFine whether it can be an anchor
     * @param words what becomes of it, or why it can be none
     */
    public record Line(
            String subject,
            String issuer,
            Instant notBefore,
            Instant notAfter,
            String fingerprint,
            String base64,
            boolean isFine,
            String words) {

        public boolean isSelfSigned() {
            return subject.equals(issuer);
        }
    }

    /**
     * Before an administrator agrees.
     *
     * @param trusted fingerprints of what is trusted now
     * @throws io.offhook.pki.x509.UnreadableFile if it holds no certificates alone
     */
    public static List<Line> before(byte[] file, ExpiredAnchors expired, Instant now, Set<String> trusted) {
        return lines(file, expired, now, trusted::contains, "Is trusted already.", "Becomes a trust anchor.");
    }

    /** @param added fingerprints of those that were not trusted before */
    public static List<Line> after(byte[] file, ExpiredAnchors expired, Instant now, Set<String> added) {
        return lines(file, expired, now, added::contains, "Added.", "Was trusted already.");
    }

    private static List<Line> lines(
            byte[] file, ExpiredAnchors expired, Instant now, Predicate<String> is, String yes, String no) {
        return CertificateBundle.read(file).stream()
                .map(each ->
                        line(each, TrustAnchor.parse(each, now, expired), is.test(Fingerprint.of(each)) ? yes : no))
                .toList();
    }

    private static Line line(X509Certificate certificate, Parsed parsed, String fine) {
        return new Line(
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                Fingerprint.of(certificate),
                Certificates.base64(certificate),
                parsed instanceof Parsed.Accepted,
                switch (parsed) {
                    case Parsed.Rejected it -> "It " + String.join("; it ", it.reasons()) + ".";
                    case Parsed.Accepted ignored -> fine;
                });
    }
}
