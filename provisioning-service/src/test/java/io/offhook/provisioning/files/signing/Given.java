package io.offhook.provisioning.files.packing;

import io.offhook.pki.FileSigner;
import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.signing.KeySigner;
import io.offhook.pki.signing.SignerSettings;
import io.offhook.provisioning.files.FilesSettings;
import io.offhook.provisioning.files.content.Surroundings;
import io.offhook.provisioning.files.secret.SecretsKey;
import io.offhook.provisioning.keys.Identity;
import io.offhook.provisioning.phone.activation.DeviceCertificate;
import io.offhook.provisioning.phone.view.PhoneStatus;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.phone.view.PhoneView.LineView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** An installation and a phone. */
final class Given {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Surroundings SURROUNDINGS =
            new Surroundings("https://activation.example:8443", "cm.example", "tvs.example", "capf.example");

    private Given() {}

    static Packing packing(Optional<Identity> signer) {
        return packing(
                new Settings(secretsKey()),
                signer.map(
                        it -> KeySigner.of("test", it.certificate(), it.keys().getPrivate())));
    }

    static PackedFiles packedFiles(FileSigner signer) {
        var settings = new Settings(secretsKey());
        return new PackedFiles(packing(settings, Optional.of(signer)), settings);
    }

    private static Packing packing(FilesSettings settings, Optional<FileSigner> signer) {
        return new Packing(
                SURROUNDINGS,
                new SecretsKey(settings),
                () -> signer,
                settings,
                new SecureRandom(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static PhoneView phone(int number, String label) {
        var mac = String.format(Locale.ROOT, "2C3124C9%04X", number);
        return new PhoneView(
                new UUID(1, number),
                "SEP" + mac,
                mac,
                "8861",
                "Reception",
                List.of(new LineView(1, "1001", "Alice Adams", label), new LineView(2, "1002", null, null)),
                "alice",
                "Default",
                true,
                false,
                PhoneStatus.ACTIVATED,
                null,
                2);
    }

    static DeviceCertificate device(Identity mic) {
        return new DeviceCertificate(new UUID(7, 7), mic.certificate());
    }

    private static Path secretsKey() {
        try {
            var file = Files.createTempFile("secrets", ".key");
            file.toFile().deleteOnExit();
            return Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Settings(Path key) implements FilesSettings {
        @Override
        public Optional<SignerSettings> signer() {
            return Optional.empty();
        }

        @Override
        public HashAlgorithm hash() {
            return HashAlgorithm.SHA1;
        }

        @Override
        public Optional<Path> secretsKey() {
            return Optional.of(key);
        }

        @Override
        public int cacheMegabytes() {
            return 8;
        }

        @Override
        public Sweep sweep() {
            return new Sweep() {
                @Override
                public int mostStrangers() {
                    return 10;
                }

                @Override
                public Duration window() {
                    return Duration.ofMinutes(10);
                }
            };
        }
    }
}
