package io.offhook.phone.inspect;

import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.NameText;
import java.math.BigInteger;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;

/**
 * The fields of a certificate as text.
 *
 * @param serial hex
 * @param key algorithm and bits
 * @param fingerprint SHA-256, hex
 */
record CertificateFacts(
        String subject,
        String issuer,
        String serial,
        String key,
        Instant notBefore,
        Instant notAfter,
        String fingerprint) {

    static CertificateFacts of(X509Certificate certificate) {
        return new CertificateFacts(
                printable(NameText.of(certificate.getSubjectX500Principal())),
                printable(NameText.of(certificate.getIssuerX500Principal())),
                hex(certificate.getSerialNumber()),
                key(certificate.getPublicKey()),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                fingerprint(certificate));
    }

    static String hex(BigInteger serial) {
        return serial.toString(16);
    }

    /** Without control characters: the text comes from an untrusted file and goes to a terminal. */
    static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    private static String key(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> "RSA " + rsa.getModulus().bitLength();
            case ECPublicKey ec -> "EC " + ec.getParams().getCurve().getField().getFieldSize();
            default -> key.getAlgorithm();
        };
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return HashAlgorithm.SHA256.hex(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a parsed certificate cannot be encoded", e);
        }
    }
}
