package io.offhook.pki.path;

import io.offhook.pki.x509.Certificates;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.pki.x509.KeyUsages;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** A CA certificate that passed every rule of {@link AnchorRules}. Only {@link #parse} and {@link #restore} make one. */
public final class TrustAnchor {

    private final X509Certificate certificate;
    private final boolean expiredWhenAdded;

    private TrustAnchor(X509Certificate certificate, boolean expiredWhenAdded) {
        this.certificate = certificate;
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
                : new Parsed.Rejected(
                        anchor.certificate.getSubjectX500Principal().toString(), objections);
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

    public Instant notBefore() {
        return certificate.getNotBefore().toInstant();
    }

    public Instant notAfter() {
        return certificate.getNotAfter().toInstant();
    }

    /** Until when it is an anchor. One that was added although it had expired does not end. */
    public Instant trustedUntil() {
        return expiredWhenAdded ? Instant.MAX : notAfter();
    }

    /** See {@link KeyUsages}. */
    public List<String> keyUsages() {
        return KeyUsages.of(certificate);
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
