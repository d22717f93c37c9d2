package io.offhook.provisioning.files.packing;

import io.offhook.pki.FileSigner;
import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.file.DrawSessionKey;
import io.offhook.pki.file.EncryptedFile;
import io.offhook.pki.file.SignedFile;
import io.offhook.provisioning.files.FilesSettings;
import io.offhook.provisioning.files.ServedFile;
import io.offhook.provisioning.files.ServedFile.Kind;
import io.offhook.provisioning.files.content.ConfigurationFile;
import io.offhook.provisioning.files.content.Reader;
import io.offhook.provisioning.files.content.RenderedFile;
import io.offhook.provisioning.files.content.Surroundings;
import io.offhook.provisioning.files.secret.SecretsKey;
import io.offhook.provisioning.phone.activation.DeviceCertificate;
import io.offhook.provisioning.phone.view.PhoneView;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Optional;

/**
 * Renders, encrypts and signs. Secrets go into what one device alone can decrypt and into nothing else: nobody who guesses a MAC,
 * or listens, reads them.
 */
@ApplicationScoped
public class Packing {

    private static final String DEFAULT = "XMLDefault.cnf.xml.sgn";
    private static final Reader ANYBODY = new Reader.Anybody();

    private final Surroundings surroundings;
    private final SecretsKey secrets;
    private final Optional<FileSigner> signer;
    private final HashAlgorithm hash;
    private final DrawSessionKey keys;
    private final Clock clock;

    public Packing(
            Surroundings surroundings,
            SecretsKey secrets,
            FindSigner signer,
            FilesSettings settings,
            SecureRandom random,
            Clock clock) {
        this.surroundings = surroundings;
        this.secrets = secrets;
        this.signer = signer.signer();
        this.hash = settings.hash();
        this.keys = DrawSessionKey.from(random);
        this.clock = clock;
    }

    /** Takes milliseconds where it signs: not for an event loop. Empty where there is no such variant of it. */
    public Optional<ServedFile> pack(ToPack wanted) {
        return switch (wanted) {
            case BootFile it -> pack(it);
            case ToPack.SignedDefault(var content) -> signer.map(it -> sign(DEFAULT, content, it));
        };
    }

    private Optional<ServedFile> pack(BootFile wanted) {
        var phone = wanted.phone();
        return switch (wanted.variant()) {
            case PLAIN -> Optional.of(ServedFile.of(ConfigurationFile.render(surroundings, phone, ANYBODY)));
            case UNSIGNED_BODY -> Optional.of(ServedFile.of(body(wanted)));
            case SIGNED -> signer.map(it -> sign(phone.deviceName() + ".cnf.xml.sgn", body(wanted), it));
            case ENCRYPTED ->
                signer.flatMap(it -> wanted.device()
                        .flatMap(device -> device.rsaKey().map(key -> signed(encrypted(phone, device, key, it)))));
        };
    }

    private RenderedFile body(BootFile wanted) {
        return wanted.device()
                .filter(device -> signer.isPresent() && device.rsaKey().isPresent())
                .map(device -> ConfigurationFile.stub(surroundings, device.certificate()))
                .orElseGet(() -> ConfigurationFile.render(surroundings, wanted.phone(), ANYBODY));
    }

    private byte[] encrypted(PhoneView phone, DeviceCertificate device, RSAPublicKey key, FileSigner it) {
        var passwords = secrets.secretsOf(phone.id(), device.codeId());
        var reader = new Reader.OneDevice(device.certificate(), passwords);
        var whole = ConfigurationFile.render(surroundings, phone, reader);
        return EncryptedFile.encrypt(
                phone.deviceName() + ".cnf.xml.enc.sgn", whole.bytes(), key, keys, clock.instant(), hash, it);
    }

    private ServedFile sign(String name, RenderedFile content, FileSigner it) {
        return signed(SignedFile.sign(name, content.bytes(), clock.instant(), hash, it));
    }

    private static ServedFile signed(byte[] file) {
        return ServedFile.of(Kind.SIGNED, file);
    }
}
