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

/** Options for the certificate of the phone: from PEM files, from the kept phone, or issued now. */
final class CertificateOptions {

    @Option(
            names = "--manufacturer",
            paramLabel = "DIR",
            description = "Directory of the demo manufacturer that issues the phone's certificate. Default: that of the"
                    + " running stack.")
    @Nullable
    Path manufacturer;

    @ArgGroup(exclusive = false)
    @Nullable
    Existing existing;

    @Option(
            names = "--key-type",
            paramLabel = "rsa|ec",
            defaultValue = "RSA",
            description = "Key type of a certificate issued now. Default: rsa.")
    KeyType keyType = KeyType.RSA;

    /** A certificate from a file. */
    static final class Existing {

        @Option(
                names = "--certificate",
                required = true,
                paramLabel = "PEM",
                description = "The phone's certificate, optionally followed by its issuers.")
        Path certificate = Path.of("");

        @Option(names = "--key", required = true, paramLabel = "PEM", description = "Its private key, unencrypted.")
        Path key = Path.of("");
    }

    /**
     * Saves a certificate that is issued now, if the phone is kept.
     *
     * @return empty if no option gives a certificate and no stack runs
     * @throws IOException if the kept phone is another device
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
