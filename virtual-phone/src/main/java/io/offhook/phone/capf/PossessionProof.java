package io.offhook.phone.capf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;

/** Signs the device name, a NUL and the certificate. With RSA the bare hash is signed, as phones do. */
final class PossessionProof {

    private PossessionProof() {}

    static byte[] sha1(PrivateKey key, String deviceName, byte[] certificate) {
        return sign(key, "SHA-1", "SHA1withECDSA", deviceName, certificate);
    }

    static byte[] sha512(PrivateKey key, String deviceName, byte[] certificate) {
        return sign(key, "SHA-512", "SHA512withECDSA", deviceName, certificate);
    }

    private static byte[] sign(PrivateKey key, String hash, String ecdsa, String deviceName, byte[] certificate) {
        var signed = new ByteArrayOutputStream();
        signed.writeBytes((deviceName + '\0').getBytes(StandardCharsets.UTF_8));
        signed.writeBytes(certificate);
        try {
            return key.getAlgorithm().equals("RSA")
                    ? sign(key, "NONEwithRSA", MessageDigest.getInstance(hash).digest(signed.toByteArray()))
                    : sign(key, ecdsa, signed.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a phone cannot sign with its key", e);
        }
    }

    private static byte[] sign(PrivateKey key, String algorithm, byte[] message) throws GeneralSecurityException {
        var signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(message);
        return signature.sign();
    }
}
