package io.offhook.testpki;

import io.offhook.pki.FileSigner;
import io.offhook.pki.signing.KeySigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** A private key with the certificates that speak for it, the holder's own first. Prints no key. */
public record Identity(PrivateKey privateKey, List<X509Certificate> chain) {

    public Identity {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("an identity needs a certificate");
        }
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** Signs files for phones. The key must be RSA. */
    public FileSigner fileSigner() {
        return KeySigner.of(toString(), certificate(), privateKey);
    }

    /** Writes {@code <name>.crt.pem} and {@code <name>.key.pem}, and makes the directory if need be. */
    public Identity write(Path directory, String name) throws IOException {
        Files.createDirectories(directory);
        PemFile.writeCertificates(certificateFile(directory, name), chain);
        PemFile.writePrivateKey(keyFile(directory, name), privateKey);
        return this;
    }

    public static Path certificateFile(Path directory, String name) {
        return directory.resolve(name + ".crt.pem");
    }

    public static Path keyFile(Path directory, String name) {
        return directory.resolve(name + ".key.pem");
    }

    @Override
    public String toString() {
        return certificate().getSubjectX500Principal().getName();
    }
}
