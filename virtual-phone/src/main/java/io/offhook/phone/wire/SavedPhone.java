package io.offhook.phone.wire;

import io.offhook.phone.file.FileContent;
import io.offhook.phone.trust.PhoneMemory;
import io.offhook.phone.trust.PhoneMemory.ListKind;
import io.offhook.pki.MalformedFile;
import io.offhook.pki.device.Device;
import io.offhook.pki.file.SignedBytes;
import io.offhook.pki.file.TrustListFile;
import io.offhook.testpki.Identity;
import io.offhook.testpki.PemFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A phone that is kept in a directory: its certificate and key ({@code mic.pem}, {@code mic.key.pem}), its trust lists ({@code
 * CTL.tlv}, {@code ITL.tlv}) and its last valid configuration ({@code configuration.xml}).
 */
public record SavedPhone(Path directory) {

    /** Empty if the directory holds no phone. */
    public Optional<Identity> identity() throws IOException {
        if (!Files.exists(certificate())) {
            return Optional.empty();
        }
        return Optional.of(new Identity(PemFile.readPrivateKey(key()), PemFile.readCertificates(certificate())));
    }

    public void save(Identity identity) throws IOException {
        Files.createDirectories(directory);
        PemFile.writePrivateKey(key(), identity.privateKey());
        PemFile.writeCertificates(certificate(), identity.chain());
    }

    /** @throws IOException if the certificate belongs to another device */
    public void requireDevice(Identity identity, Device device) throws IOException {
        var subject = identity.certificate().getSubjectX500Principal().getName();
        if (!subject.contains("CN=" + device.commonName())) {
            throw new IOException(directory + " holds another phone, " + subject + ", and not " + device.commonName());
        }
    }

    public PhoneMemory memory() throws IOException {
        var memory = new PhoneMemory();
        for (var kind : ListKind.values()) {
            if (Files.exists(list(kind))) {
                memory.take(kind, readList(list(kind)));
            }
        }
        if (Files.exists(configuration())) {
            memory.keep(new FileContent(Files.readAllBytes(configuration())));
        }
        return memory;
    }

    public void save(PhoneMemory memory) throws IOException {
        Files.createDirectories(directory);
        for (var kind : ListKind.values()) {
            var held = memory.list(kind);
            if (held.isPresent()) {
                Files.write(list(kind), held.get().signed().toArray());
            }
        }
        var configuration = memory.lastGoodConfiguration();
        if (configuration.isPresent()) {
            Files.write(configuration(), configuration.get().toArray());
        }
    }

    /** @throws IOException if the file is no trust list; the message names the file */
    public static TrustListFile readList(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return TrustListFile.read(in.readNBytes(SignedBytes.LARGEST + 1));
        } catch (MalformedFile e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private Path certificate() {
        return directory.resolve("mic.pem");
    }

    private Path key() {
        return directory.resolve("mic.key.pem");
    }

    private Path list(ListKind kind) {
        return directory.resolve(kind.name() + ".tlv");
    }

    private Path configuration() {
        return directory.resolve("configuration.xml");
    }
}
