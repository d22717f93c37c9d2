package io.offhook.activation.code.secret;

import io.offhook.activation.code.CodeDigits;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The keys of the installation's directory as it was read. The greatest id of a kind is used for new codes, every one for reading; see
 * {@code docs/codes.md}.
 */
public final class Keys {

    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final NavigableMap<String, SecretKey> fingerprintKeys;
    private final NavigableMap<String, SecretKey> sealingKeys;
    private final Map<Kind, Set<String>> tooNew;

    Keys(NavigableMap<String, SecretKey> fingerprintKeys, NavigableMap<String, SecretKey> sealingKeys) {
        this(fingerprintKeys, sealingKeys, Map.of());
    }

    private Keys(
            NavigableMap<String, SecretKey> fingerprintKeys,
            NavigableMap<String, SecretKey> sealingKeys,
            Map<Kind, Set<String>> tooNew) {
        this.fingerprintKeys = fingerprintKeys;
        this.sealingKeys = sealingKeys;
        this.tooNew = tooNew;
    }

    /** The same keys. These ids are for reading only, while there are others: another replica may not have them yet. */
    Keys holdingBack(Map<Kind, Set<String>> ids) {
        return new Keys(fingerprintKeys, sealingKeys, Map.copyOf(ids));
    }

    String currentFingerprintKey() {
        return current(Kind.FINGERPRINT);
    }

    String currentSealingKey() {
        return current(Kind.SEALING);
    }

    String current(Kind kind) {
        return of(kind).descendingKeySet().stream()
                .filter(id -> !tooNew.getOrDefault(kind, Set.of()).contains(id))
                .findFirst()
                .orElseGet(() -> of(kind).lastKey());
    }

    /** Under the current key, for a new code. */
    public CodeFingerprint fingerprint(CodeDigits digits) {
        return fingerprint(currentFingerprintKey(), digits);
    }

    /** Under every key, the greatest id first, for a code that somebody typed. */
    public List<CodeFingerprint> fingerprints(CodeDigits digits) {
        return fingerprintKeys.descendingKeySet().stream()
                .map(keyId -> fingerprint(keyId, digits))
                .toList();
    }

    private CodeFingerprint fingerprint(String keyId, CodeDigits digits) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(fingerprintKeys.get(keyId));
            return new CodeFingerprint(keyId, mac.doFinal(digits.expose().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", e);
        }
    }

    /**
     * Encrypts with AES-256-GCM, bound to the id of the code: ciphertext that was moved to another row cannot be decrypted.
     *
     * @param iv 12 bytes, never used twice
     */
    Sealed seal(UUID codeId, CodeDigits digits, byte[] iv) {
        var keyId = currentSealingKey();
        var plain = digits.expose().getBytes(StandardCharsets.US_ASCII);
        var box = crypt(Cipher.ENCRYPT_MODE, keyId, codeId, iv, plain);
        var bytes = new byte[IV_BYTES + box.length];
        System.arraycopy(iv, 0, bytes, 0, IV_BYTES);
        System.arraycopy(box, 0, bytes, IV_BYTES, box.length);
        return new Sealed(keyId, bytes);
    }

    CodeDigits open(UUID codeId, Sealed sealed) {
        var iv = Arrays.copyOf(sealed.bytes(), IV_BYTES);
        var box = Arrays.copyOfRange(sealed.bytes(), IV_BYTES, sealed.bytes().length);
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
            throw new IllegalStateException("the digits of code " + codeId + " cannot be decrypted", e);
        }
    }

    /** The ids of a kind. */
    Set<String> ids(Kind kind) {
        return Set.copyOf(of(kind).keySet());
    }

    /** The ids of earlier keys that are missing here, or have other bytes: what was made with them could not be read. */
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

    /** Encrypted digits: the IV, then the ciphertext with its tag. */
    record Sealed(String keyId, byte[] bytes) {}

    /** What keys are for. */
    enum Kind {
        FINGERPRINT,
        SEALING
    }

    /** Names keys and shows none. */
    @Override
    public String toString() {
        return "Keys[fingerprint=" + fingerprintKeys.keySet() + ", sealing=" + sealingKeys.keySet() + "]";
    }
}
