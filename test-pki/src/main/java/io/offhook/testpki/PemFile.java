package io.offhook.testpki;

import io.offhook.pki.x509.Pem;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** Certificates and private keys in PEM, as openssl writes and reads them. */
public final class PemFile {

    private static final long MAX_BYTES = 1 << 20;

    private PemFile() {}

    public static String text(Collection<X509Certificate> certificates) {
        return Pem.of(certificates);
    }

    /** Whoever is killed meanwhile leaves no half of it. */
    public static void writeCertificates(Path file, Collection<X509Certificate> certificates) throws IOException {
        var half = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(half, text(certificates));
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Writes PKCS#8 without encryption, readable by its owner alone. */
    public static void writePrivateKey(Path file, PrivateKey key) throws IOException {
        var directory = file.toAbsolutePath().getParent();
        var half = Files.createTempFile(directory, ".key", ".tmp", ownerOnly());
        Files.writeString(half, Pem.block("PRIVATE KEY", key.getEncoded()));
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    public static List<X509Certificate> readCertificates(Path file) throws IOException {
        var certificates = new ArrayList<X509Certificate>();
        for (var object : read(file)) {
            if (object instanceof X509CertificateHolder holder) {
                certificates.add(certificate(file, holder));
            }
        }
        if (certificates.isEmpty()) {
            throw new IOException(file + " holds no PEM certificate");
        }
        return certificates;
    }

    public static PrivateKey readPrivateKey(Path file) throws IOException {
        var converter = new JcaPEMKeyConverter();
        for (var object : read(file)) {
            if (object instanceof PrivateKeyInfo info) {
                return converter.getPrivateKey(info);
            }
            if (object instanceof PEMKeyPair pair) {
                return converter.getKeyPair(pair).getPrivate();
            }
        }
        throw new IOException(file + " holds no unencrypted PEM private key");
    }

    private static List<Object> read(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException(file + " is too large for a PEM file");
        }
        var objects = new ArrayList<>();
        try (var parser = new PEMParser(new StringReader(Files.readString(file)))) {
            for (var object = parser.readObject(); object != null; object = parser.readObject()) {
                objects.add(object);
            }
        }
        return objects;
    }

    private static X509Certificate certificate(Path file, X509CertificateHolder holder) throws IOException {
        try {
            return new JcaX509CertificateConverter().getCertificate(holder);
        } catch (CertificateException e) {
            throw new IOException(file + " holds a certificate that cannot be read", e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
