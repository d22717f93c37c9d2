package io.offhook.activation.code.secret;

import java.util.HexFormat;

/**
 * HMAC-SHA-256 of the digits of a code. The key is in no database.
 *
 * @param keyId the key that was used
 */
public record CodeFingerprint(String keyId, byte[] value) {

    /** Usable as a key in Redis: without the HMAC key it tells nothing about the digits. */
    public String hex() {
        return HexFormat.of().formatHex(value);
    }

    @Override
    public String toString() {
        return "CodeFingerprint[key=" + keyId + "]";
    }
}
