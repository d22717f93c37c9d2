package io.offhook.pki.file;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/**
 * The file that lies, signed, beside an encrypted configuration and tells the phone to ask for it ({@code docs/wire-formats.md}).
 */
public final class ConfigurationStub {

    private ConfigurationStub() {}

    /** The stub's {@code certHash}: MD5 of the DER of the certificate that the configuration is encrypted to, in hex. */
    public static String certHash(X509Certificate certificate) {
        try {
            // MD5 is the format's: it finds a certificate, it does not prove one.
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a certificate that cannot be hashed", e);
        }
    }
}
