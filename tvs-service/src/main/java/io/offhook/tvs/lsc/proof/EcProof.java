package io.offhook.tvs.lsc.proof;

import io.offhook.pki.HashAlgorithm;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;

/** ECDSA, as DER of r and s. */
final class EcProof {

    private EcProof() {}

    static boolean isMade(ECPublicKey key, HashAlgorithm algorithm, byte[] signed, byte[] proof) {
        try {
            var signature = Signature.getInstance(name(algorithm));
            signature.initVerify(key);
            signature.update(signed);
            return signature.verify(proof);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String name(HashAlgorithm algorithm) {
        return switch (algorithm) {
            case SHA1 -> "SHA1withECDSA";
            case SHA256 -> "SHA256withECDSA";
            case SHA512 -> "SHA512withECDSA";
        };
    }
}
