package io.offhook.activation.trust;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * A CA that is proven: an anchor, or one below it.
 *
 * @param key in the form in which it checks fastest
 * @param keyDigest SHA-256 of the public key's DER, lower-case hex: what a revocation list of this CA goes by
 * @param from when the last of the CAs up to the anchor became valid
 * @param until when the first of them ends to be
 * @param casBelow how many CAs may follow below
 */
record Issuer(X509Certificate certificate, PublicKey key, String keyDigest, Instant from, Instant until, int casBelow) {

    /** @param whateverItsTime an administrator added it knowing that its time was over */
    static Issuer anchor(X509Certificate certificate, boolean whateverItsTime) throws GeneralSecurityException {
        return new Issuer(
                certificate,
                Signatures.checking(certificate.getPublicKey()),
                Digest.of(certificate.getPublicKey().getEncoded()),
                certificate.getNotBefore().toInstant(),
                whateverItsTime ? Instant.MAX : certificate.getNotAfter().toInstant(),
                certificate.getBasicConstraints());
    }

    /** The CA below, which this one signed. */
    Issuer below(X509Certificate ca) throws GeneralSecurityException {
        return new Issuer(
                ca,
                Signatures.checking(ca.getPublicKey()),
                Digest.of(ca.getPublicKey().getEncoded()),
                later(from, ca.getNotBefore().toInstant()),
                earlier(until, ca.getNotAfter().toInstant()),
                Math.min(casBelow - 1, ca.getBasicConstraints()));
    }

    boolean signed(X509Certificate candidate) throws GeneralSecurityException {
        return candidate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal())
                && Signatures.isSigned(candidate, key);
    }

    boolean isValid(Instant at) {
        return !at.isBefore(from) && !at.isAfter(until);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
