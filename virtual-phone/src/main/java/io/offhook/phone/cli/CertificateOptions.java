package io.offhook.phone.cli;

import io.offhook.phone.wire.SavedPhone;
import io.offhook.pki.device.Device;
import io.offhook.testpki.Identity;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which certificate the phone carries: one from files, the one it kept, or one made for it now. */
final class CertificateOptions {

    @Option(
            names = "--manufacturer",
            paramLabel = "DIR",
            description = "The demo manufacturer that makes the phone's certificate. Default: the running stack's.")
    @Nullable
    Path manufacturer;

    @ArgGroup(exclusive = false)
    @Nullable
    Existing existing;

    @Option(
            names = "--key-type",
            paramLabel = "rsa|ec",
            defaultValue = "RSA",
            description = "The key of a certificate made now. Default: rsa.")
    KeyType keyType = KeyType.RSA;

    /** A certificate from a file. */
    static final class Existing {

        @Option(
                names = "--certificate",
                required = true,
                paramLabel = "PEM",
                description = "A certificate the phone carries already, with its issuers if the file holds them.")
        Path certificate = Path.of("");

        @Option(names = "--key", required = true, paramLabel = "PEM", description = "Its private key, unencrypted.")
        Path key = Path.of("");
    }

    /**
     * A certificate made now is kept where the phone is kept.
     *
     * @return empty where no option says which, and no stack runs
     * @throws IOException where the kept phone is another device
     */
    Optional<Identity> identity(Device device, Optional<SavedPhone> saved, Optional<Path> manufacturerOfStack)
            throws IOException {
        if (existing != null) {
            return Optional.of(
                    new Identity(PemFile.readPrivateKey(existing.key), PemFile.readCertificates(existing.certificate)));
        }
        var kept = saved.isPresent() ? saved.get().identity() : Optional.<Identity>empty();
        if (kept.isPresent()) {
            saved.get().requireDevice(kept.get(), device);
            return kept;
        }
        var directory = Optional.ofNullable(manufacturer).or(() -> manufacturerOfStack);
        if (directory.isEmpty()) {
            return Optional.empty();
        }
        var made = ManufacturerCa.load(directory.get()).issue(MicRequest.of(device, keyType));
        if (saved.isPresent()) {
            saved.get().save(made);
        }
        return Optional.of(made);
    }
}
