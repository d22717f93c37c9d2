package io.offhook.provisioning.files.signing;

import io.offhook.pki.FileSigner;
import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.signing.KeySigner;
import io.offhook.pki.signing.SignerSettings;
import io.offhook.provisioning.files.FilesSettings;
import io.offhook.provisioning.files.content.TestTemplates;
import io.offhook.provisioning.phone.activation.DeviceCertificate;
import io.offhook.testpki.Identity;
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
import java.util.Optional;
import java.util.UUID;

/** The signing of files in an installation, at a fixed time. */
public final class TestSigning {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private TestSigning() {}

    static MakingPhoneFile with(Identity signer) {
        return with(Optional.of(KeySigner.of("test", signer.certificate(), signer.privateKey())));
    }

    static MakingPhoneFile withoutSigner() {
        return with(Optional.empty());
    }

    public static ConfiguredSigner signer(Identity signer) {
        return new ConfiguredSigner(Optional.of(KeySigner.of("test", signer.certificate(), signer.privateKey())));
    }

    static SignedFileCache cache(FileSigner signer) {
        return new SignedFileCache(with(Optional.of(signer)), new Settings(secretsKey()));
    }

    static DeviceCertificate device(Identity mic) {
        return new DeviceCertificate(new UUID(7, 7), mic.certificate());
    }

    private static MakingPhoneFile with(Optional<FileSigner> signer) {
        var settings = new Settings(secretsKey());
        return new MakingPhoneFile(
                TestTemplates.create(),
                new SecretsKey(settings),
                new ConfiguredSigner(signer),
                settings,
                new SecureRandom(),
                Clock.fixed(NOW, ZoneOffset.UTC));
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
        public int maxConcurrent() {
            return 512;
        }

        @Override
        public Duration lookupTimeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public MacEnumeration macEnumeration() {
            return new MacEnumeration() {
                @Override
                public int maxUnknownMacs() {
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
