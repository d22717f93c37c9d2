package io.offhook.provisioning.files.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * The passwords of one phone, as one device. They follow from a key and are stored nowhere; another device that takes the phone over
 * redeems another code, and so has others. Prints nothing.
 */
public final class PhoneSecrets {

    private static final String SCHEME = "offhook phone secret 1";

    /** Easy to type, and nothing to escape anywhere. 32 of them: five bits each, and no bias. */
    private static final char[] ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789".toCharArray();

    /** 130 bits; phones take 30 characters. */
    private static final int LENGTH = 26;

    private static final int BITS = 5;

    private final SecretKey key;
    private final UUID phoneId;
    private final UUID codeId;

    PhoneSecrets(SecretKey key, UUID phoneId, UUID codeId) {
        this.key = key;
        this.phoneId = phoneId;
        this.codeId = codeId;
    }

    /** With which a line registers. */
    public String ofLine(int index) {
        return derive("line " + index);
    }

    /** Which the phone asks for before its settings can be changed. */
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
            throw new IllegalStateException(e); // every JDK has it
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
        return "secrets of " + phoneId;
    }
}
