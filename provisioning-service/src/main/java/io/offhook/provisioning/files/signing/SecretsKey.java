package io.offhook.provisioning.files.signing;

import io.offhook.provisioning.files.FilesSettings;
import io.offhook.provisioning.files.content.PhoneSecrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;

/** The key from which the passwords of all phones are derived. */
@ApplicationScoped
public class SecretsKey {

    private static final Logger LOG = Logger.getLogger(SecretsKey.class);
    private static final int KEY_BYTES = 32;

    private final Optional<SecretKey> key;

    public SecretsKey(FilesSettings settings) {
        this.key = settings.secretsKey().map(SecretsKey::read);
        if (key.isEmpty()) {
            LOG.warn("Phones get no passwords: offhook.files.secrets-key is not set");
        }
    }

    /** Returns empty where no key is configured. */
    public Optional<PhoneSecrets> secretsOf(UUID phoneId, UUID redeemedCode) {
        return key.map(it -> new PhoneSecrets(it, phoneId, redeemedCode));
    }

    private static SecretKey read(Path file) {
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("offhook.files.secrets-key: cannot read " + file, e);
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("offhook.files.secrets-key: " + file + " holds " + bytes.length
                    + " bytes instead of " + KEY_BYTES + " in base64");
        }
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
