package io.offhook.activation.trust;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 as lower-case hex. */
public final class Digest {

    private Digest() {}

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    public static String of(X509Certificate certificate) throws CertificateEncodingException {
        return of(certificate.getEncoded());
    }

    /** DER says where it ends, so certificates one after the other cannot be mistaken for others. */
    static String of(List<X509Certificate> certificates) throws CertificateEncodingException {
        var sha256 = sha256();
        for (var certificate : certificates) {
            sha256.update(certificate.getEncoded());
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
