package io.offhook.pki.file;

import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.MalformedFile;
import io.offhook.pki.MalformedFile.Reason;
import io.offhook.pki.tlv.Bytes;
import io.offhook.pki.tlv.Element;
import io.offhook.pki.tlv.TlvReader;
import io.offhook.pki.tlv.TlvWriter;

/**
 * How a body is encrypted, as the header of an encrypted file says it. AES-128 in CBC mode, the key wrapped by RSA
 * PKCS#1 v1.5; there is nothing else.
 *
 * @param iv 16 bytes
 * @param padding how many bytes the plaintext was filled up with, 1 to 16
 * @param keyBits of the device's RSA key
 * @param wrappedKey as long as that key's modulus
 * @param plaintextHash of the plaintext without its padding
 */
public record Encryption(
        Bytes iv, int padding, int keyBits, Bytes wrappedKey, HashAlgorithm hash, Bytes plaintextHash) {

    /** Of a block, an IV and a key. */
    static final int BLOCK = 16;

    private static final int CONTAINER = 16;
    private static final int CIPHER = 17;
    private static final int CIPHER_ALGORITHM = 18;
    private static final int IV = 19;
    private static final int PADDING = 20;
    private static final int KEY = 21;
    private static final int KEY_ALGORITHM = 22;
    private static final int KEY_BITS = 23;
    private static final int KEY_WRAPPING = 24;
    private static final int WRAPPED_KEY = 25;
    private static final int HASH_CODE = 26;
    private static final int HASH = 27;

    private static final int AES_128_CBC = 0;
    private static final int RSA = 0;
    private static final int PKCS1 = 1;

    static Encryption read(TlvReader header) throws MalformedFile {
        var container = header.take(CONTAINER).inside();
        var cipher = container.take(CIPHER).inside();
        var key = container.take(KEY).inside();
        container.finish();
        HeaderReader.fixed(cipher.take(CIPHER_ALGORITHM), AES_128_CBC);
        var iv = cipher.take(IV).exactly(BLOCK);
        var padding = padding(cipher.take(PADDING));
        cipher.finish();
        HeaderReader.fixed(key.take(KEY_ALGORITHM), RSA);
        var keyBits = key.take(KEY_BITS).twoBytes();
        HeaderReader.fixed(key.take(KEY_WRAPPING), PKCS1);
        var wrappedKey = key.take(WRAPPED_KEY).exactly((keyBits + 7) / 8);
        key.finish();
        var hash = HeaderReader.hash(header.take(HASH_CODE));
        var plaintextHash = header.take(HASH).exactly(hash.bytes());
        return new Encryption(iv, padding, keyBits, wrappedKey, hash, plaintextHash);
    }

    byte[] toBytes() {
        var cipher = new TlvWriter()
                .oneByte(CIPHER_ALGORITHM, AES_128_CBC)
                .value(IV, iv.toArray())
                .twoBytes(PADDING, padding);
        var key = new TlvWriter()
                .oneByte(KEY_ALGORITHM, RSA)
                .twoBytes(KEY_BITS, keyBits)
                .oneByte(KEY_WRAPPING, PKCS1)
                .value(WRAPPED_KEY, wrappedKey.toArray());
        return new TlvWriter()
                .container(CONTAINER, new TlvWriter().container(CIPHER, cipher).container(KEY, key))
                .oneByte(HASH_CODE, hash.code())
                .value(HASH, plaintextHash.toArray())
                .toArray();
    }

    private static int padding(Element element) throws MalformedFile {
        var count = element.twoBytes();
        if (count < 1 || count > BLOCK) {
            throw element.malformed(Reason.WRONG_LENGTH, "padding by " + count + " bytes");
        }
        return count;
    }
}
