package io.offhook.pki.path;

import io.offhook.pki.x509.CheckedCertificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** A CA certificate that passed every rule of {@link AnchorRules}. Only {@link #parse} and {@link #restore} make one. */
public final class TrustAnchor extends CheckedCertificate {

    private final boolean expiredWhenAdded;

    private TrustAnchor(X509Certificate certificate, boolean expiredWhenAdded) {
        super(certificate);
        this.expiredWhenAdded = expiredWhenAdded;
    }

    /** The answer to a certificate. */
    public sealed interface Parsed {

        record Accepted(TrustAnchor anchor) implements Parsed {}

        /** @param reasons each completes a sentence that begins with the certificate's name */
        record Rejected(String subject, List<String> reasons) implements Parsed {}
    }

    /** A certificate that somebody wants to add now. */
    public static Parsed parse(X509Certificate certificate, Instant at, ExpiredAnchors expired) {
        return parsed(
                AnchorRules.objections(certificate, at, expired),
                new TrustAnchor(
                        certificate, !at.isBefore(certificate.getNotAfter().toInstant())));
    }

    /**
     * A certificate that was added before. The rules may have been others then.
     *
     * @param expiredWhenAdded it was added as {@link ExpiredAnchors#ACCEPT} allows
     */
    public static Parsed restore(X509Certificate certificate, boolean expiredWhenAdded) {
        return parsed(AnchorRules.objections(certificate), new TrustAnchor(certificate, expiredWhenAdded));
    }

    private static Parsed parsed(List<String> objections, TrustAnchor anchor) {
        return objections.isEmpty()
                ? new Parsed.Accepted(anchor)
                : new Parsed.Rejected(anchor.x509().getSubjectX500Principal().toString(), objections);
    }

    /** Until when it is an anchor. One that was added although it had expired does not end. */
    public Instant trustedUntil() {
        return expiredWhenAdded ? Instant.MAX : notAfter();
    }
}
