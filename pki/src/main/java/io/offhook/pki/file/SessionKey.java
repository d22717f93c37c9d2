package io.offhook.pki.file;

import io.offhook.pki.tlv.Bytes;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import javax.crypto.Cipher;

/**
 * What one file is encrypted with. A secret: prints nothing.
 *
 * @param key for AES-128, 16 bytes
 * @param iv 16 bytes
 * @param wrapped the key as the device alone can read it
 */
public record SessionKey(Bytes key, Bytes iv, Bytes wrapped) {

    static final String WRAPPING = "RSA/ECB/PKCS1Padding";

    public SessionKey {
        if (key.length() != Encryption.BLOCK || iv.length() != Encryption.BLOCK) {
            throw new IllegalArgumentException("key and IV have 16 bytes");
        }
    }

    public static SessionKey draw(RSAPublicKey device, SecureRandom random) {
        var key = new byte[Encryption.BLOCK];
        var iv = new byte[Encryption.BLOCK];
        random.nextBytes(key);
        random.nextBytes(iv);
        try {
            var wrapping = Cipher.getInstance(WRAPPING);
            wrapping.init(Cipher.ENCRYPT_MODE, device, random);
            return new SessionKey(Bytes.of(key), Bytes.of(iv), Bytes.of(wrapping.doFinal(key)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a key cannot be wrapped for this device", e);
        }
    }

    @Override
    public String toString() {
        return "a session key";
    }
}
