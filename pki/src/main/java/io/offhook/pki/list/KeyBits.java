package io.offhook.pki.list;

import io.offhook.pki.tlv.Bytes;
import java.security.PublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * A public key as trust lists carry it: RSA keys as PKCS#1 DER, EC keys as an uncompressed point. Both are the bit string of the
 * certificate's SubjectPublicKeyInfo (RFC 5280, section 4.1).
 */
final class KeyBits {

    private KeyBits() {}

    /** @throws IllegalArgumentException if the key's encoding is damaged where the JDK does not look */
    static Bytes of(PublicKey key) {
        return Bytes.of(SubjectPublicKeyInfo.getInstance(key.getEncoded())
                .getPublicKeyData()
                .getBytes());
    }
}
