package io.offhook.activation.code.secret;

import java.util.HexFormat;

/**
 * HMAC-SHA-256 of a code's digits, under a key that is in no database.
 *
 * @param keyId which key
 */
public record Fingerprint(String keyId, byte[] value) {

    /** Safe to use as a key in Redis: without the HMAC key it says nothing of the digits. */
    public String hex() {
        return HexFormat.of().formatHex(value);
    }

    @Override
    public String toString() {
        return "Fingerprint[key=" + keyId + "]";
    }
}
