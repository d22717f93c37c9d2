package io.offhook.tvs;

import io.offhook.pki.x509.CertificateBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Objects;

/** Certificates that OpenSSL made, valid at {@link #NOW}. */
public final class VectorCertificates {

    public static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    private VectorCertificates() {}

    /** @param name of a file in PEM */
    public static byte[] file(String name) {
        try (var in =
                Objects.requireNonNull(VectorCertificates.class.getResourceAsStream("/certificates/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static X509Certificate read(String name) {
        return CertificateBundle.read(file(name)).getFirst();
    }
}
