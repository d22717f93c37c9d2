package io.offhook.tvs.lsc.proof;

import io.offhook.pki.HashAlgorithm;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.HexFormat;

/** A hash in PKCS#1 padding of type 1, with the private key applied. Phones pad the bare hash; other software pads a DigestInfo. */
final class RsaProof {

    private static final byte[] NO_DIGEST_INFO = {};
    private static final byte[] SHA1_DIGEST_INFO = HexFormat.of().parseHex("3021300906052b0e03021a05000414");
    private static final byte[] SHA512_DIGEST_INFO = HexFormat.of().parseHex("3051300d060960864801650304020305000440");
    private static final int SMALLEST_PADDING = 11;

    private RsaProof() {}

    /** Compares the whole block, padding and all: what is not compared, a forger of a key with a small exponent chooses. */
    static boolean isMade(RSAPublicKey key, HashAlgorithm algorithm, byte[] signed, byte[] proof) {
        int length = (key.getModulus().bitLength() + 7) / 8;
        var number = new BigInteger(1, proof);
        if (proof.length != length || number.compareTo(key.getModulus()) >= 0) {
            return false;
        }
        var hash = algorithm.hash(signed);
        var block = bytes(number.modPow(key.getPublicExponent(), key.getModulus()), length);
        return MessageDigest.isEqual(block, padded(NO_DIGEST_INFO, hash, length))
                || MessageDigest.isEqual(block, padded(digestInfo(algorithm), hash, length));
    }

    private static byte[] digestInfo(HashAlgorithm algorithm) {
        return switch (algorithm) {
            case SHA1 -> SHA1_DIGEST_INFO;
            case SHA512 -> SHA512_DIGEST_INFO;
            case SHA256 -> throw new IllegalArgumentException("no phone uses SHA-256");
        };
    }

    /** 00 01 FF.. 00, then the rest. */
    private static byte[] padded(byte[] prefix, byte[] hash, int length) {
        int content = prefix.length + hash.length;
        if (content + SMALLEST_PADDING > length) {
            return new byte[0];
        }
        var block = new byte[length];
        Arrays.fill(block, 2, length - content - 1, (byte) 0xff);
        block[1] = 1;
        System.arraycopy(prefix, 0, block, length - content, prefix.length);
        System.arraycopy(hash, 0, block, length - hash.length, hash.length);
        return block;
    }

    private static byte[] bytes(BigInteger number, int length) {
        var bytes = number.toByteArray();
        var exact = new byte[length];
        int from = Math.max(0, bytes.length - length);
        System.arraycopy(bytes, from, exact, length - (bytes.length - from), bytes.length - from);
        return exact;
    }
}
