package io.offhook.tvs.lsc.secret;

import io.offhook.eventing.secret.SecretKeyFiles;
import io.offhook.tvs.lsc.issuing.LscSettings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Encrypts strings with AES-256-GCM, bound to the id of their operation. The key with the greatest id seals, every one opens. */
@Singleton
public class StringSeal {

    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final NavigableMap<String, SecretKey> keys;
    private final SecureRandom random;

    StringSeal(LscSettings settings, SecureRandom random) {
        this.keys = settings.keys().directory().map(StringSeal::read).orElseGet(TreeMap::new);
        this.random = random;
    }

    /** @param bytes the IV, then the ciphertext with its tag */
    public record Sealed(String keyId, byte[] bytes) {}

    private static NavigableMap<String, SecretKey> read(Path directory) {
        try {
            return SecretKeyFiles.read(directory, "AES");
        } catch (IOException e) {
            throw new UncheckedIOException("offhook.lsc.keys.directory: " + e.getMessage(), e);
        }
    }

    public boolean isPossible() {
        return !keys.isEmpty();
    }

    public Sealed seal(UUID operationId, AuthenticationString string) {
        var iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        var keyId = keys.lastKey();
        var box = crypt(Cipher.ENCRYPT_MODE, keyId, operationId, iv, string.bytes());
        var bytes = Arrays.copyOf(iv, IV_BYTES + box.length);
        System.arraycopy(box, 0, bytes, IV_BYTES, box.length);
        return new Sealed(keyId, bytes);
    }

    public AuthenticationString open(UUID operationId, Sealed sealed) {
        var iv = Arrays.copyOf(sealed.bytes(), IV_BYTES);
        var box = Arrays.copyOfRange(sealed.bytes(), IV_BYTES, sealed.bytes().length);
        var plain = crypt(Cipher.DECRYPT_MODE, sealed.keyId(), operationId, iv, box);
        return new AuthenticationString(new String(plain, StandardCharsets.US_ASCII));
    }

    private byte[] crypt(int mode, String keyId, UUID operationId, byte[] iv, byte[] text) {
        var key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException("sealing key " + keyId + " is missing");
        }
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(operationId.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the string of operation " + operationId + " cannot be decrypted", e);
        }
    }
}
