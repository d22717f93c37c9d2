package io.offhook.activation.code.secret;

import io.offhook.activation.code.CodeDigits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * The keys in force: {@code fingerprint/<id>} and {@code sealing/<id>} of the installation's directory, each file the base64 of
 * 32 random bytes. The greatest id is used for what is new, all of them for what is there. Without keys the service does not
 * start; while it runs they change as the directory does, see {@link KeyRotation}.
 */
public class KeyRing {

    private volatile Keys keys;

    private KeyRing(Keys keys) {
        this.keys = keys;
    }

    public static KeyRing load(Path directory) throws IOException {
        return new KeyRing(Keys.load(directory));
    }

    Keys inForce() {
        return keys;
    }

    /** From now on. What is under way ends with the keys it began with. */
    void replace(Keys others) {
        keys = others;
    }

    public String fingerprintKeyId() {
        return keys.currentFingerprintKey();
    }

    public String sealingKeyId() {
        return keys.currentSealingKey();
    }

    /** Under the current key, for a new code. */
    public Fingerprint fingerprint(CodeDigits digits) {
        return keys.fingerprint(digits);
    }

    /** Under every key, the greatest one first, for a code that somebody typed. */
    public List<Fingerprint> fingerprints(CodeDigits digits) {
        return keys.fingerprints(digits);
    }

    /**
     * AES-256-GCM, tied to the code's id: a sealed secret moved to another row does not open.
     *
     * @param iv 12 bytes, never used twice
     */
    Sealed seal(UUID codeId, CodeDigits digits, byte[] iv) {
        return keys.seal(codeId, digits, iv);
    }

    CodeDigits open(UUID codeId, Sealed sealed) {
        return keys.open(codeId, sealed);
    }

    /** Sealed digits: the IV, then the ciphertext with its tag. */
    record Sealed(String keyId, byte[] bytes) {}
}
