package io.offhook.tvs.certificate;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** A certificate of an event or a row. */
public final class StoredCertificate {

    private StoredCertificate() {}

    /** @param base64 DER that was read before it was stored */
    public static X509Certificate read(String base64) {
        try {
            var der = new ByteArrayInputStream(Base64.getDecoder().decode(base64));
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(der);
        } catch (CertificateException e) {
            throw new IllegalStateException("a stored certificate cannot be read", e);
        }
    }
}
