package io.offhook.pki.x509;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;

/** Certificates as DER, and as base64 of it. */
public final class Certificates {

    /** Real certificates have 1 to 2 KiB. */
    public static final int MAX_BYTES = 8 * 1024;

    private Certificates() {}

    /** @throws CertificateException if the bytes are not the DER of exactly one certificate */
    public static X509Certificate parse(byte[] der) throws CertificateException {
        var factory = CertificateFactory.getInstance("X.509");
        var certificate = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
        // The factory also reads PEM, and ignores what follows the certificate.
        if (!Arrays.equals(certificate.getEncoded(), der)) {
            throw new CertificateException("not the DER of one certificate");
        }
        return certificate;
    }

    /**
     * Reads a certificate that was parsed before it was stored.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static X509Certificate stored(byte[] der) {
        try {
            return parse(der);
        } catch (CertificateException e) {
            throw new IllegalArgumentException("a stored certificate cannot be read", e);
        }
    }

    /** The same for base64 DER, as events hold it. */
    public static X509Certificate stored(String base64) {
        return stored(Base64.getDecoder().decode(base64));
    }

    public static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate without an encoding", e);
        }
    }

    /** Base64 DER, on one line. */
    public static String base64(X509Certificate certificate) {
        return Base64.getEncoder().encodeToString(der(certificate));
    }
}
