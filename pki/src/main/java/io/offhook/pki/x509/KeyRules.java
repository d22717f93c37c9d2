package io.offhook.pki.x509;

import java.io.IOException;
import java.security.PublicKey;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** Which public keys are accepted: strong enough, and not so large that checking a signature takes long. */
public final class KeyRules {

    private static final int MIN_RSA_BITS = 2048;
    private static final int MAX_RSA_BITS = 4096;
    private static final int MIN_EC_BITS = 256;

    /** NIST SP 800-56B, section 6.2: larger exponents only cost those who verify. */
    private static final int MAX_EXPONENT_BITS = 256;

    /** A curve of the same size under another name is not accepted, nor is one with parameters of its own. */
    private static final Set<String> CURVES = Set.of("P-256", "P-384", "P-521");

    private KeyRules() {}

    /** What a key is by these rules. */
    public enum Strength {
        ACCEPTED,
        TOO_WEAK,
        TOO_LARGE,
        /** Neither RSA nor EC on one of the accepted curves. */
        UNACCEPTED_KIND
    }

    public static Strength strength(PublicKey key) {
        return switch (PublicKeyInfo.of(key)) {
            case PublicKeyInfo.Rsa rsa -> ofRsa(rsa.bits());
            case PublicKeyInfo.Ec ec -> ofEc(ec);
            case PublicKeyInfo.Other other -> Strength.UNACCEPTED_KIND;
        };
    }

    /** Completes a sentence that begins with the certificate's name. */
    public static Optional<String> objection(PublicKey key) {
        return switch (strength(key)) {
            case ACCEPTED ->
                CertificateSignatures.canVerifyWith(key)
                        ? Optional.empty()
                        : Optional.of("has a public key that is damaged: no signature can be verified with it");
            case TOO_WEAK, TOO_LARGE, UNACCEPTED_KIND ->
                Optional.of("has " + PublicKeyInfo.of(key).text() + "; RSA of " + MIN_RSA_BITS + " to " + MAX_RSA_BITS
                        + " bits and EC on P-256, P-384 or P-521 are accepted");
        };
    }

    /**
     * Whether a CA may certify a key that somebody else made: of RSA, the modulus is a product of large primes as far as that shows, and
     * the exponent is odd and of a usual size. Takes milliseconds.
     */
    public static boolean isSound(PublicKey key) {
        try {
            var read = PublicKeyFactory.createKey(SubjectPublicKeyInfo.getInstance(key.getEncoded()));
            return !(read instanceof RSAKeyParameters rsa) || rsa.getExponent().bitLength() <= MAX_EXPONENT_BITS;
        } catch (IOException | RuntimeException e) {
            // BouncyCastle refuses even numbers, small factors, primes, and points that are not on their curve.
            return false;
        }
    }

    private static Strength ofRsa(int bits) {
        if (bits < MIN_RSA_BITS) {
            return Strength.TOO_WEAK;
        }
        return bits > MAX_RSA_BITS ? Strength.TOO_LARGE : Strength.ACCEPTED;
    }

    private static Strength ofEc(PublicKeyInfo.Ec key) {
        if (key.bits() < MIN_EC_BITS) {
            return Strength.TOO_WEAK;
        }
        return CURVES.contains(key.curve()) ? Strength.ACCEPTED : Strength.UNACCEPTED_KIND;
    }
}
