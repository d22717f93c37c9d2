package io.offhook.activation.code.keeping;

import io.offhook.activation.code.CodeDigits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of this installation: {@code fingerprint/<id>} and {@code sealing/<id>}, each file the base64 of 32 random bytes.
 * The greatest id is used for what is new, all of them for what is there. Without keys the service does not start.
 */
public class KeyRing {

    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final NavigableMap<String, SecretKey> fingerprintKeys;
    private final NavigableMap<String, SecretKey> sealingKeys;

    private KeyRing(NavigableMap<String, SecretKey> fingerprintKeys, NavigableMap<String, SecretKey> sealingKeys) {
        this.fingerprintKeys = fingerprintKeys;
        this.sealingKeys = sealingKeys;
    }

    public static KeyRing load(Path directory) throws IOException {
        return new KeyRing(
                keys(directory.resolve("fingerprint"), "HmacSHA256"), keys(directory.resolve("sealing"), "AES"));
    }

    private static NavigableMap<String, SecretKey> keys(Path directory, String algorithm) throws IOException {
        var keys = new TreeMap<String, SecretKey>();
        if (Files.isDirectory(directory)) {
            try (var files = Files.list(directory)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    keys.put(file.getFileName().toString(), key(file, algorithm));
                }
            }
        }
        if (keys.isEmpty()) {
            throw new IOException("no keys in " + directory + ": put the base64 of 32 random bytes into a file there");
        }
        return keys;
    }

    private static SecretKey key(Path file, String algorithm) throws IOException {
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(Files.readAllBytes(file));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is not base64");
        }
        if (bytes.length != KEY_BYTES) {
            throw new IOException(file + " holds " + bytes.length + " bytes instead of " + KEY_BYTES);
        }
        return new SecretKeySpec(bytes, algorithm);
    }

    public String fingerprintKeyId() {
        return fingerprintKeys.lastKey();
    }

    public String sealingKeyId() {
        return sealingKeys.lastKey();
    }

    /** Under the current key, for a new code. */
    public Fingerprint fingerprint(CodeDigits digits) {
        return fingerprint(fingerprintKeys.lastKey(), digits);
    }

    /** Under every key, the current one first, for a code that somebody typed. */
    public List<Fingerprint> fingerprints(CodeDigits digits) {
        return fingerprintKeys.descendingKeySet().stream()
                .map(keyId -> fingerprint(keyId, digits))
                .toList();
    }

    private Fingerprint fingerprint(String keyId, CodeDigits digits) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(fingerprintKeys.get(keyId));
            return new Fingerprint(keyId, mac.doFinal(digits.expose().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", e);
        }
    }

    /**
     * AES-256-GCM, tied to the code's id: a sealed secret moved to another row does not open.
     *
     * @param iv 12 bytes, never used twice
     */
    Sealed seal(UUID codeId, CodeDigits digits, byte[] iv) {
        var keyId = sealingKeys.lastKey();
        var plain = digits.expose().getBytes(StandardCharsets.US_ASCII);
        var box = crypt(Cipher.ENCRYPT_MODE, keyId, codeId, iv, plain);
        var bytes = new byte[IV_BYTES + box.length];
        System.arraycopy(iv, 0, bytes, 0, IV_BYTES);
        System.arraycopy(box, 0, bytes, IV_BYTES, box.length);
        return new Sealed(keyId, bytes);
    }

    CodeDigits open(UUID codeId, Sealed sealed) {
        var iv = java.util.Arrays.copyOf(sealed.bytes(), IV_BYTES);
        var box = java.util.Arrays.copyOfRange(sealed.bytes(), IV_BYTES, sealed.bytes().length);
        var plain = crypt(Cipher.DECRYPT_MODE, sealed.keyId(), codeId, iv, box);
        return CodeDigits.parse(new String(plain, StandardCharsets.US_ASCII)).orElseThrow();
    }

    private byte[] crypt(int mode, String keyId, UUID codeId, byte[] iv, byte[] text) {
        var key = sealingKeys.get(keyId);
        if (key == null) {
            throw new IllegalStateException("sealing key " + keyId + " is missing");
        }
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(codeId.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the secret of code " + codeId + " does not open", e);
        }
    }

    /** Sealed digits: the IV, then the ciphertext with its tag. */
    record Sealed(String keyId, byte[] bytes) {}
}
