package io.offhook.pki.path;

import io.offhook.pki.x509.CertificateSignatures;
import io.offhook.pki.x509.Fingerprint;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * A CA with a proven path to a trust anchor, or the anchor itself.
 *
 * @param key in the form that verifies fastest
 * @param keyFingerprint SHA-256 of the public key's DER, lower-case hex: revocation lists are found by it
 * @param from when the last CA of the path becomes valid
 * @param until when the first CA of the path expires
 * @param casBelow how many CAs may follow below (path length constraint, RFC 5280, section 4.2.1.9)
 */
public record Issuer(
        X509Certificate certificate, PublicKey key, String keyFingerprint, Instant from, Instant until, int casBelow) {

    /** Cannot fail: the rules of anchors include that the key can verify. */
    public static Issuer of(TrustAnchor anchor) {
        var certificate = anchor.x509();
        return new Issuer(
                certificate,
                preparedKey(certificate),
                Fingerprint.of(certificate.getPublicKey()),
                anchor.notBefore(),
                anchor.trustedUntil(),
                certificate.getBasicConstraints());
    }

    /** A CA that this one signed. */
    public Issuer below(X509Certificate ca) throws GeneralSecurityException {
        return new Issuer(
                ca,
                CertificateSignatures.prepare(ca.getPublicKey()),
                Fingerprint.of(ca.getPublicKey()),
                later(from, ca.getNotBefore().toInstant()),
                earlier(until, ca.getNotAfter().toInstant()),
                Math.min(casBelow - 1, ca.getBasicConstraints()));
    }

    /** Whether it signed the certificate, by name and by key. */
    public boolean signed(X509Certificate candidate) throws GeneralSecurityException {
        return candidate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal())
                && CertificateSignatures.isSignedWith(key, candidate);
    }

    /** Both ends of the validity belong to it. */
    public boolean isValid(Instant at) {
        return !at.isBefore(from) && !at.isAfter(until);
    }

    private static PublicKey preparedKey(X509Certificate anchor) {
        try {
            return CertificateSignatures.prepare(anchor.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a trust anchor without a usable key", e);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
