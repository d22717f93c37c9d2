package io.offhook.pki.x509;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Objects;

/** Certificates of a manufacturer that OpenSSL made: its root, its issuing CA and phones. */
public final class CertificateFile {

    private CertificateFile() {}

    /** @param name for example {@code mic-root} */
    public static X509Certificate read(String name) {
        try (var in = Objects.requireNonNull(CertificateFile.class.getResourceAsStream("/mic/" + name + ".pem"))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException | CertificateException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
