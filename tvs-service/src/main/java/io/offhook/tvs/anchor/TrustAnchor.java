package io.offhook.tvs.anchor;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** A certificate that passed every rule of {@link AnchorRules}; only {@link #parse} makes one. */
public final class TrustAnchor {

    private final X509Certificate source;
    private final byte[] der;

    private TrustAnchor(X509Certificate source, byte[] der) {
        this.source = source;
        this.der = der;
    }

    /** What a certificate turned out to be. */
    public sealed interface Parsed {

        record Accepted(TrustAnchor anchor) implements Parsed {}

        /** @param reasons each completes a sentence that begins with the certificate's name */
        record Rejected(String subject, List<String> reasons) implements Parsed {}
    }

    public static Parsed parse(X509Certificate certificate, Instant at, ExpiredAnchors expired) {
        var objections = AnchorRules.objections(certificate, at, expired);
        if (!objections.isEmpty()) {
            return new Parsed.Rejected(certificate.getSubjectX500Principal().toString(), objections);
        }
        try {
            return new Parsed.Accepted(new TrustAnchor(certificate, certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate that was read cannot be written", e);
        }
    }

    /** Stream of the anchor with this fingerprint. */
    public static String streamId(String fingerprint) {
        return "anchor/" + fingerprint;
    }

    /** SHA-256 of the certificate, lower-case hex. */
    public String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** RFC 2253 text. */
    public String subject() {
        return source.getSubjectX500Principal().getName();
    }

    /** RFC 2253 text. */
    public String issuer() {
        return source.getIssuerX500Principal().getName();
    }

    public Instant notBefore() {
        return source.getNotBefore().toInstant();
    }

    public Instant notAfter() {
        return source.getNotAfter().toInstant();
    }

    /** See {@link KeyUses}. */
    public List<String> uses() {
        return KeyUses.of(source);
    }

    /** Base64 DER. */
    public String certificate() {
        return Base64.getEncoder().encodeToString(der);
    }

    @Override
    public String toString() {
        return subject() + " " + fingerprint();
    }
}
