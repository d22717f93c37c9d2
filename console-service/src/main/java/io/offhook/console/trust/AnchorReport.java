package io.offhook.console.trust;

import io.offhook.pki.path.ExpiredAnchors;
import io.offhook.pki.path.TrustAnchor;
import io.offhook.pki.path.TrustAnchor.Parsed;
import io.offhook.pki.x509.CertificateBundle;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.pki.x509.UnreadableFile;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What each certificate of a file is good for as a trust anchor. */
public final class AnchorReport {

    private AnchorReport() {}

    /** @param isFine whether it can be an anchor */
    public record Line(String subject, String fingerprint, Instant notAfter, boolean isFine, String words) {}

    /**
     * In the order of the file; empty for a file that holds none.
     *
     * @param added fingerprints of those that were not trusted before; empty where nothing was changed
     */
    public static List<Line> of(byte[] file, ExpiredAnchors expired, Instant now, Set<String> added, boolean done) {
        try {
            return CertificateBundle.read(file).stream()
                    .map(each -> line(each, TrustAnchor.parse(each, now, expired), added, done))
                    .toList();
        } catch (UnreadableFile none) {
            return List.of();
        }
    }

    private static Line line(X509Certificate certificate, Parsed parsed, Set<String> added, boolean done) {
        var fingerprint = Fingerprint.of(certificate);
        var subject = certificate.getSubjectX500Principal().getName();
        var notAfter = certificate.getNotAfter().toInstant();
        return switch (parsed) {
            case Parsed.Rejected it ->
                new Line(subject, fingerprint, notAfter, false, "It " + String.join("; it ", it.reasons()) + ".");
            case Parsed.Accepted ignored
            when !done ->
                new Line(subject, fingerprint, notAfter, true, "Fine by itself; not added because of another one.");
            case Parsed.Accepted ignored ->
                new Line(
                        subject,
                        fingerprint,
                        notAfter,
                        true,
                        added.contains(fingerprint) ? "Added." : "Was trusted already.");
        };
    }
}
