package io.offhook.provisioning.story;

import io.offhook.provisioning.keys.Identity;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;

/** What an installation signs and serves with, and little patience. */
public final class SigningKeys implements QuarkusTestResourceLifecycleManager {

    static final String SIGNER_CERTIFICATE = "offhook.files.signer.certificate";

    @Override
    public Map<String, String> start() {
        try {
            return settings(Files.createTempDirectory("signing-keys"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> settings(Path directory) throws IOException, GeneralSecurityException {
        Identity.rsa("CN=TFTP,O=Offhook").write(directory, "tftp");
        Identity.ec("CN=127.0.0.1,O=Offhook").write(directory, "tftp-ec");
        var secrets = Files.writeString(
                directory.resolve("secrets"), Base64.getEncoder().encodeToString(new byte[32]));
        return Map.of(
                SIGNER_CERTIFICATE,
                Identity.certificate(directory, "tftp").toString(),
                "offhook.files.signer.key",
                Identity.key(directory, "tftp").toString(),
                "offhook.listener.files-https.tls.certificate",
                Identity.certificate(directory, "tftp-ec").toString(),
                "offhook.listener.files-https.tls.key",
                Identity.key(directory, "tftp-ec").toString(),
                "offhook.files.secrets-key",
                secrets.toString(),
                "offhook.files.sweep.most-strangers",
                "20",
                "offhook.listener.files-http.request-timeout",
                "PT1S",
                "offhook.listener.files-https.request-timeout",
                "PT1S");
    }

    @Override
    public void stop() {}
}
