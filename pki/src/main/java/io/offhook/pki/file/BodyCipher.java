package io.offhook.pki.file;

import io.offhook.pki.tlv.TlvReader;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts and decrypts the body of a file, which is filled up with padding bytes to whole blocks, always by at least one. */
final class BodyCipher {

    private static final String CIPHER = "AES/CBC/NoPadding";

    private BodyCipher() {}

    static byte[] pad(byte[] plaintext) {
        var padding = Encryption.BLOCK - plaintext.length % Encryption.BLOCK;
        var padded = Arrays.copyOf(plaintext, plaintext.length + padding);
        Arrays.fill(padded, plaintext.length, padded.length, (byte) TlvReader.PADDING);
        return padded;
    }

    static byte[] encrypt(byte[] padded, SessionKey key) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key.key().toArray(), key.iv().toArray())
                    .doFinal(padded);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + CIPHER, e);
        }
    }

    /** Empty whatever is wrong. */
    static Optional<byte[]> decrypt(Encryption encryption, byte[] body, PrivateKey device) {
        try {
            var unwrapping = Cipher.getInstance(SessionKey.WRAPPING);
            unwrapping.init(Cipher.DECRYPT_MODE, device);
            var key = unwrapping.doFinal(encryption.wrappedKey().toArray());
            var padded =
                    cipher(Cipher.DECRYPT_MODE, key, encryption.iv().toArray()).doFinal(body);
            var plaintext = Arrays.copyOf(padded, padded.length - encryption.padding());
            var untouched = MessageDigest.isEqual(padded, pad(plaintext))
                    && MessageDigest.isEqual(
                            encryption.hash().hash(plaintext),
                            encryption.plaintextHash().toArray());
            return untouched ? Optional.of(plaintext) : Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] iv) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
        return cipher;
    }
}
