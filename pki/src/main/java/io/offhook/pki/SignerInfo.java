package io.offhook.pki;

import java.math.BigInteger;
import java.security.cert.X509Certificate;

/**
 * Whom a file names as its signer. Only a name: whether that certificate is known, and whether it did sign, is another
 * question.
 *
 * @param subject as {@link NameText} writes it
 * @param issuer as {@link NameText} writes it
 * @param serial not negative
 */
public record SignerInfo(String subject, String issuer, BigInteger serial) {

    public static SignerInfo of(X509Certificate certificate) {
        return new SignerInfo(
                NameText.of(certificate.getSubjectX500Principal()),
                NameText.of(certificate.getIssuerX500Principal()),
                certificate.getSerialNumber());
    }

    /** By issuer and serial, which are unique together; subjects are not. */
    public boolean names(X509Certificate certificate) {
        return serial.equals(certificate.getSerialNumber())
                && NameText.means(issuer, certificate.getIssuerX500Principal());
    }
}
