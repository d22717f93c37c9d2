package io.offhook.activation.code.secret;

import io.offhook.activation.code.CodeDigits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The keys of a directory as it was read: {@code fingerprint/<id>} and {@code sealing/<id>}, see {@link KeyRing}. */
final class Keys {

    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final NavigableMap<String, SecretKey> fingerprintKeys;
    private final NavigableMap<String, SecretKey> sealingKeys;
    private final Map<Kind, Set<String>> tooNew;

    private Keys(
            NavigableMap<String, SecretKey> fingerprintKeys,
            NavigableMap<String, SecretKey> sealingKeys,
            Map<Kind, Set<String>> tooNew) {
        this.fingerprintKeys = fingerprintKeys;
        this.sealingKeys = sealingKeys;
        this.tooNew = tooNew;
    }

    static Keys load(Path directory) throws IOException {
        return new Keys(
                keys(directory.resolve("fingerprint"), "HmacSHA256"),
                keys(directory.resolve("sealing"), "AES"),
                Map.of());
    }

    /** The same, but these ids are for reading alone, as long as there are others: a sibling may not have them yet. */
    Keys holdingBack(Map<Kind, Set<String>> ids) {
        return new Keys(fingerprintKeys, sealingKeys, Map.copyOf(ids));
    }

    private static NavigableMap<String, SecretKey> keys(Path directory, String algorithm) throws IOException {
        var keys = new TreeMap<String, SecretKey>();
        if (Files.isDirectory(directory)) {
            try (var files = Files.list(directory)) {
                for (Path file : files.filter(Keys::isKey).toList()) {
                    keys.put(file.getFileName().toString(), key(file, algorithm));
                }
            }
        }
        if (keys.isEmpty()) {
            throw new IOException("no keys in " + directory + ": put the base64 of 32 random bytes into a file there");
        }
        return keys;
    }

    /** A mounted Kubernetes secret has hidden files beside its keys. */
    private static boolean isKey(Path file) {
        return Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".");
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

    String currentFingerprintKey() {
        return current(Kind.FINGERPRINT);
    }

    String currentSealingKey() {
        return current(Kind.SEALING);
    }

    private String current(Kind kind) {
        return of(kind).descendingKeySet().stream()
                .filter(id -> !tooNew.getOrDefault(kind, Set.of()).contains(id))
                .findFirst()
                .orElseGet(() -> of(kind).lastKey());
    }

    /** Under the current key, for a new code. */
    Fingerprint fingerprint(CodeDigits digits) {
        return fingerprint(currentFingerprintKey(), digits);
    }

    /** Under every key, the greatest one first, for a code that somebody typed. */
    List<Fingerprint> fingerprints(CodeDigits digits) {
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
    KeyRing.Sealed seal(UUID codeId, CodeDigits digits, byte[] iv) {
        var keyId = currentSealingKey();
        var plain = digits.expose().getBytes(StandardCharsets.US_ASCII);
        var box = crypt(Cipher.ENCRYPT_MODE, keyId, codeId, iv, plain);
        var bytes = new byte[IV_BYTES + box.length];
        System.arraycopy(iv, 0, bytes, 0, IV_BYTES);
        System.arraycopy(box, 0, bytes, IV_BYTES, box.length);
        return new KeyRing.Sealed(keyId, bytes);
    }

    CodeDigits open(UUID codeId, KeyRing.Sealed sealed) {
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

    /** The ids of a kind. */
    Set<String> ids(Kind kind) {
        return Set.copyOf(of(kind).keySet());
    }

    /** The ids of another ring that this one lacks, or has with other bytes: nothing made under them could be read here. */
    Set<String> lostFrom(Keys earlier, Kind kind) {
        return earlier.of(kind).entrySet().stream()
                .filter(each -> !each.getValue().equals(of(kind).get(each.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    boolean isSameAs(Keys other) {
        return fingerprintKeys.equals(other.fingerprintKeys)
                && sealingKeys.equals(other.sealingKeys)
                && currentFingerprintKey().equals(other.currentFingerprintKey())
                && currentSealingKey().equals(other.currentSealingKey());
    }

    private NavigableMap<String, SecretKey> of(Kind kind) {
        return switch (kind) {
            case FINGERPRINT -> fingerprintKeys;
            case SEALING -> sealingKeys;
        };
    }

    /** What keys are for. */
    enum Kind {
        FINGERPRINT,
        SEALING
    }

    /** Names no bytes. */
    @Override
    public String toString() {
        return "Keys[fingerprint=" + fingerprintKeys.keySet() + ", sealing=" + sealingKeys.keySet() + "]";
    }
}
