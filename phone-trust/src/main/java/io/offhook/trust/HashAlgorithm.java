package io.offhook.trust;

import java.util.Arrays;
import java.util.Optional;

/** How a file is hashed before it is signed; the codes are those of the files' headers. Every phone takes SHA-1. */
public enum HashAlgorithm {
    SHA1(1, "SHA-1", "SHA1withRSA"),
    SHA256(2, "SHA-256", "SHA256withRSA"),
    SHA512(3, "SHA-512", "SHA512withRSA");

    private final int code;
    private final String digest;
    private final String signature;

    HashAlgorithm(int code, String digest, String signature) {
        this.code = code;
        this.digest = digest;
        this.signature = signature;
    }

    public int code() {
        return code;
    }

    /** As {@link java.security.MessageDigest} knows it. */
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
