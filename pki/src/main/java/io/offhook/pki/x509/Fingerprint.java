package io.offhook.pki.x509;

import io.offhook.pki.HashAlgorithm;
import java.io.ByteArrayOutputStream;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** SHA-256 fingerprints, as 64 lower-case hexadecimal digits. */
public final class Fingerprint {

    private Fingerprint() {}

    public static String sha256(byte[] bytes) {
        return HashAlgorithm.SHA256.hex(bytes);
    }

    /** Of the certificate's DER. */
    public static String of(X509Certificate certificate) {
        return sha256(Certificates.der(certificate));
    }

    /** Of the key's SubjectPublicKeyInfo. */
    public static String of(PublicKey key) {
        return sha256(key.getEncoded());
    }

    /** Of several certificates in their order. DER contains its own length, so two different lists never hash the same bytes. */
    public static String of(List<X509Certificate> certificates) {
        var all = new ByteArrayOutputStream();
        certificates.forEach(each -> all.writeBytes(Certificates.der(each)));
        return sha256(all.toByteArray());
    }
}
