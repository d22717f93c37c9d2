package io.offhook.pki.list;

import io.offhook.pki.tlv.Bytes;
import java.security.PublicKey;

/**
 * A public key as trust lists carry it: RSA keys as PKCS#1 DER, EC keys as an uncompressed point. Both are the bit string
 * of the certificate's SubjectPublicKeyInfo (RFC 5280, section 4.1), which has two members.
 */
final class KeyBits {

    private static final int LONG_FORM = 0x80;

    private KeyBits() {}

    static Bytes of(PublicKey key) {
        var info = inside(Bytes.of(key.getEncoded()));
        var bitString = inside(info.part(sizeOf(info), info.length()));
        return bitString.part(1, bitString.length());
    }

    private static Bytes inside(Bytes der) {
        return der.part(headerOf(der), sizeOf(der));
    }

    private static int headerOf(Bytes der) {
        return der.at(1) < LONG_FORM ? 2 : 2 + der.at(1) - LONG_FORM;
    }

    private static int sizeOf(Bytes der) {
        var header = headerOf(der);
        var length = header == 2 ? der.at(1) : (int) der.part(2, header).number();
        return header + length;
    }
}
