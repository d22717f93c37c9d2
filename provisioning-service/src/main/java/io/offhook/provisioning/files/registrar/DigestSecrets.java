package io.offhook.provisioning.files.registrar;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.provisioning.files.content.PhoneSecrets;
import io.offhook.provisioning.files.signing.SecretsKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the HA1 of digest authentication (RFC 2617): MD5 of user, realm and password. Whoever has it can register with it. */
@ApplicationScoped
public class DigestSecrets {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int MARK_LENGTH = 16;

    private final SecretsKey key;
    private final String realm;

    DigestSecrets(SecretsKey key, @ConfigProperty(name = "offhook.registrar.realm") String realm) {
        this.key = key;
        this.realm = realm;
    }

    public String realm() {
        return realm;
    }

    /** Tells one key from another; empty where no key is configured, so that phones have no passwords. */
    Optional<String> mark() {
        return key.secretsOf(NOBODY, NOBODY)
                .map(it -> hex("SHA-256", it.ofLine(0)).substring(0, MARK_LENGTH));
    }

    /** Returns empty where no key is configured. */
    Optional<String> ha1(RegistrarUser it) {
        return key.secretsOf(it.phoneId(), it.codeId()).map(secrets -> ha1(it.username(), realm, secrets, it.line()));
    }

    static String ha1(String username, String realm, PhoneSecrets secrets, int line) {
        return hex("MD5", username + ":" + realm + ":" + secrets.ofLine(line));
    }

    private static String hex(String algorithm, String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has both
        }
    }
}
