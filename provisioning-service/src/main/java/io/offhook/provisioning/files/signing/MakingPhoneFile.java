package io.offhook.provisioning.files.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.pki.FileSigner;
import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.file.DrawSessionKey;
import io.offhook.pki.file.EncryptedFile;
import io.offhook.pki.file.SignedFile;
import io.offhook.provisioning.files.FilesSettings;
import io.offhook.provisioning.files.ServedFile;
import io.offhook.provisioning.files.content.PhoneFileTemplates;
import io.offhook.provisioning.files.content.Recipient;
import io.offhook.provisioning.phone.activation.DeviceCertificate;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Optional;

/** Renders, encrypts and signs files. Passwords go only into files that one device alone can decrypt. */
@ApplicationScoped
public class MakingPhoneFile {

    private static final String DEFAULT = "XMLDefault.cnf.xml.sgn";
    private static final Recipient ANYBODY = new Recipient.Anybody();

    private final PhoneFileTemplates templates;
    private final SecretsKey secrets;
    private final Optional<FileSigner> signer;
    private final HashAlgorithm hash;
    private final DrawSessionKey keys;
    private final Clock clock;

    MakingPhoneFile(
            PhoneFileTemplates templates,
            SecretsKey secrets,
            ConfiguredSigner signer,
            FilesSettings settings,
            SecureRandom random,
            Clock clock) {
        this.templates = templates;
        this.secrets = secrets;
        this.signer = signer.signer();
        this.hash = settings.hash();
        this.keys = DrawSessionKey.from(random);
        this.clock = clock;
    }

    /** Returns empty where there is no such file. Signing takes milliseconds: not for an event loop. */
    public Optional<ServedFile> make(FileSpec spec) {
        return switch (spec) {
            case FileSpec.Configuration it -> configuration(it);
            case FileSpec.SignedGuest(var deviceName, var xml) ->
                signer.map(it -> sign(deviceName + ".cnf.xml.sgn", xml, it));
            case FileSpec.SignedDefault(var xml) -> signer.map(it -> sign(DEFAULT, xml, it));
        };
    }

    private Optional<ServedFile> configuration(FileSpec.Configuration spec) {
        var phone = spec.phone();
        return switch (spec.variant()) {
            case PLAIN -> Optional.of(ServedFile.xml(plain(spec)));
            case UNSIGNED_BODY -> Optional.of(ServedFile.xml(body(spec)));
            case SIGNED -> signer.map(it -> sign(phone.deviceName() + ".cnf.xml.sgn", body(spec), it));
            case ENCRYPTED ->
                signer.filter(it -> isEncrypted(spec))
                        .flatMap(it -> spec.device()
                                .flatMap(device -> device.rsaKey().map(key -> encrypt(spec, device, key, it))));
        };
    }

    private static boolean isEncrypted(FileSpec.Configuration spec) {
        return spec.shape().security().encryptedConfiguration();
    }

    private String body(FileSpec.Configuration spec) {
        return spec.device()
                .filter(device -> signer.isPresent()
                        && isEncrypted(spec)
                        && device.rsaKey().isPresent())
                .map(device -> templates.stub(device.certificate(), spec.capfAuthMode()))
                .orElseGet(() -> plain(spec));
    }

    private String plain(FileSpec.Configuration spec) {
        return templates.configuration(spec.phone(), spec.shape(), spec.load(), ANYBODY, spec.capfAuthMode());
    }

    private ServedFile encrypt(FileSpec.Configuration spec, DeviceCertificate device, RSAPublicKey key, FileSigner it) {
        var phone = spec.phone();
        var passwords = secrets.secretsOf(phone.id(), device.codeId());
        var xml = templates.configuration(
                phone,
                spec.shape(),
                spec.load(),
                new Recipient.OneDevice(device.certificate(), passwords),
                spec.capfAuthMode());
        return ServedFile.signed(EncryptedFile.encrypt(
                phone.deviceName() + ".cnf.xml.enc.sgn", xml.getBytes(UTF_8), key, keys, clock.instant(), hash, it));
    }

    private ServedFile sign(String name, String xml, FileSigner it) {
        return ServedFile.signed(SignedFile.sign(name, xml.getBytes(UTF_8), clock.instant(), hash, it));
    }
}
