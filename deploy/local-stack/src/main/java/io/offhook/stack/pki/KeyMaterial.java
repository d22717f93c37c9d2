package io.offhook.stack.pki;

import io.offhook.stack.home.Addresses;
import io.offhook.stack.home.PrivateFiles;
import io.offhook.stack.home.StackLayout;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.ServerCertificate;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Stream;

/**
 * Creates the keys of a stack once: the keys and the TLS certificate of the activation service, the certificates that phones trust,
 * the key for phone passwords, and the demo manufacturer.
 */
public final class KeyMaterial {
    private static final int KEY_BYTES = 32;

    private final StackLayout home;
    private final Addresses at;

    /** For this machine alone. */
    public KeyMaterial(StackLayout home) {
        this(home, new Addresses(0));
    }

    public KeyMaterial(StackLayout home, Addresses at) {
        this.home = home;
        this.at = at;
    }

    public void ensure() {
        try {
            ensureKey(home.activationKeys().resolve("fingerprint"));
            ensureKey(home.activationKeys().resolve("sealing"));
            ensureKey(home.phoneSecrets());
            ensureKey(home.lscKeys());
            ensurePhoneSideCertificate();
            new StackCertificates(home.pki(), at.outside()).ensure();
            if (!Files.exists(home.manufacturer().resolve("root.crt.pem"))) {
                ManufacturerCa.createIn(home.manufacturer());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot create the keys in " + home.state(), failure);
        }
    }

    /** The certificates of the demo manufacturer as PEM, for import. */
    public String manufacturerBundle() {
        try {
            return ManufacturerCa.load(home.manufacturer()).bundlePem();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the demo manufacturer", failure);
        }
    }

    private static void ensureKey(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (!Files.exists(directory.resolve(StackLayout.FIRST_KEY))) {
            var key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            PrivateFiles.write(
                    directory.resolve(StackLayout.FIRST_KEY),
                    Base64.getEncoder().encodeToString(key));
        }
    }

    private void ensurePhoneSideCertificate() throws IOException {
        if (Files.exists(home.phoneSideCertificate())
                && CertificateNames.of(home.phoneSideCertificate(), at.outside())) {
            return;
        }
        var identity =
                ServerCertificate.selfSigned(Stream.concat(Stream.of("localhost", "127.0.0.1"), at.outside().stream())
                        .toList());
        Files.createDirectories(home.phoneSideKey().toAbsolutePath().getParent());
        PemFile.writePrivateKey(home.phoneSideKey(), identity.privateKey());
        PemFile.writeCertificates(home.phoneSideCertificate(), identity.chain());
    }
}
