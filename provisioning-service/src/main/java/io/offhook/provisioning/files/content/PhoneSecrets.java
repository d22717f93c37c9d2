package io.offhook.provisioning.files.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * The passwords of one phone and one device: HMAC-SHA256 of a key, the phone's id and the code that the device redeemed. They are
 * stored nowhere. A device that replaces another redeems another code, so its passwords differ. Prints no password.
 */
public final class PhoneSecrets {

    private static final String SCHEME = "offhook phone secret 1";

    /** Easy to type, and never escaped. 32 characters: five bits each, without bias. */
    private static final char[] ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789".toCharArray();

    /** 130 bits. Phones take at most 30 characters. */
    private static final int LENGTH = 26;

    private static final int BITS = 5;

    private final SecretKey key;
    private final UUID phoneId;
    private final UUID codeId;

    public PhoneSecrets(SecretKey key, UUID phoneId, UUID codeId) {
        this.key = key;
        this.phoneId = phoneId;
        this.codeId = codeId;
    }

    /** The SIP password of a line. */
    public String ofLine(int index) {
        return derive("line " + index);
    }

    /** The password that unlocks the settings on the phone. */
    public String ofSettings() {
        return derive("settings");
    }

    public String ofSsh() {
        return derive("ssh");
    }

    private String derive(String purpose) {
        byte[] bytes;
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            bytes = mac.doFinal(String.join("\0", SCHEME, phoneId.toString(), codeId.toString(), purpose)
                    .getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has HMAC-SHA256
        }
        var text = new StringBuilder(LENGTH);
        for (int bit = 0; bit < LENGTH * BITS; bit += BITS) {
            text.append(ALPHABET[fiveBits(bytes, bit)]);
        }
        return text.toString();
    }

    private static int fiveBits(byte[] bytes, int from) {
        int two = ((bytes[from / 8] & 0xFF) << 8) | (bytes[from / 8 + 1] & 0xFF);
        return (two >> (16 - BITS - from % 8)) & 0x1F;
    }

    @Override
    public String toString() {
        return "PhoneSecrets[phoneId=" + phoneId + "]";
    }
}
