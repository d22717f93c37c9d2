package io.offhook.pki;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** How a file is hashed before it is signed; the codes are those of the files' headers. Every phone takes SHA-1. */
public enum HashAlgorithm {
    SHA1(1, 20, "SHA-1", "SHA1withRSA"),
    SHA256(2, 32, "SHA-256", "SHA256withRSA"),
    SHA512(3, 64, "SHA-512", "SHA512withRSA");

    private final int code;
    private final int bytes;
    private final String digest;
    private final String signature;

    HashAlgorithm(int code, int bytes, String digest, String signature) {
        this.code = code;
        this.bytes = bytes;
        this.digest = digest;
        this.signature = signature;
    }

    public int code() {
        return code;
    }

    /** Of a hash. */
    public int bytes() {
        return bytes;
    }

    public byte[] hash(byte[] message) {
        try {
            return MessageDigest.getInstance(digest).digest(message);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + digest, e);
        }
    }

    /** A hash in lower-case hexadecimal digits. */
    public String hex(byte[] message) {
        return HexFormat.of().formatHex(hash(message));
    }

    /** As {@link MessageDigest} knows it. */
    public String digest() {
        return digest;
    }

    /** As {@link java.security.Signature} knows it: RSA, PKCS#1 v1.5. */
    public String signature() {
        return signature;
    }

    public static Optional<HashAlgorithm> of(int code) {
        return Arrays.stream(values()).filter(hash -> hash.code == code).findFirst();
    }
}
