package io.offhook.testpki;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Random;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Keys of every kind, accepted ones and odd ones. */
public final class Keys {

    static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private Keys() {}

    public static KeyPair rsa(int bits) {
        return rsa("RSA", bits);
    }

    /** RSA that its certificate restricts to PSS signatures. */
    public static KeyPair rsaPss() {
        return rsa("RSASSA-PSS", 2048);
    }

    /** On P-256. */
    public static KeyPair ec() {
        return ec("secp256r1");
    }

    /** @param curve its SEC name, for example {@code secp256k1} */
    public static KeyPair ec(String curve) {
        try {
            var generator = isKnownToJdk(curve)
                    ? KeyPairGenerator.getInstance("EC")
                    : KeyPairGenerator.getInstance("EC", BOUNCY_CASTLE);
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("nobody makes keys on " + curve, e);
        }
    }

    public static KeyPair ed25519() {
        return ofUsualSize("Ed25519");
    }

    public static KeyPair dsa() {
        return ofUsualSize("DSA");
    }

    /** A public key of that size that nobody holds the private key of: generating large keys takes long. */
    public static PublicKey rsaPublicKey(int bits) {
        var modulus = new BigInteger(bits, new Random(bits)).setBit(bits - 1).setBit(0);
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(modulus, RSAKeyGenParameterSpec.F4));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Encoded like a P-256 key, but its point is not on the curve. */
    public static PublicKey offCurve() {
        var encoded = ec().getPublic().getEncoded();
        encoded[encoded.length - 1] ^= 1;
        return new EncodedKey("EC", encoded);
    }

    private record EncodedKey(String algorithm, byte[] encoded) implements PublicKey {
        @Override
        public String getAlgorithm() {
            return algorithm;
        }

        @Override
        public String getFormat() {
            return "X.509";
        }

        @Override
        public byte[] getEncoded() {
            return encoded.clone();
        }
    }

    private static boolean isKnownToJdk(String curve) {
        return switch (curve) {
            case "secp256r1", "secp384r1", "secp521r1" -> true;
            default -> false;
        };
    }

    private static KeyPair rsa(String algorithm, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK makes no " + algorithm + " keys", e);
        }
    }

    private static KeyPair ofUsualSize(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK makes no " + algorithm + " keys", e);
        }
    }
}
