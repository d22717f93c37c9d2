package io.offhook.provisioning.story;

import io.offhook.testpki.Identity;
import io.offhook.testpki.SignerCertificate;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;

/** The keys of an installation that signs files and serves them over HTTPS, and a short request timeout. */
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
        SignerCertificate.rsa("TFTP").write(directory, "tftp");
        SignerCertificate.ec("127.0.0.1").write(directory, "tftp-ec");
        var secrets = Files.writeString(
                directory.resolve("secrets"), Base64.getEncoder().encodeToString(new byte[32]));
        return Map.ofEntries(
                Map.entry(
                        SIGNER_CERTIFICATE,
                        Identity.certificateFile(directory, "tftp").toString()),
                Map.entry(
                        "offhook.files.signer.key",
                        Identity.keyFile(directory, "tftp").toString()),
                Map.entry(
                        "offhook.listener.files-https.tls.certificate",
                        Identity.certificateFile(directory, "tftp-ec").toString()),
                Map.entry(
                        "offhook.listener.files-https.tls.key",
                        Identity.keyFile(directory, "tftp-ec").toString()),
                Map.entry(
                        "offhook.listener.axl.tls.certificate",
                        Identity.certificateFile(directory, "tftp-ec").toString()),
                Map.entry(
                        "offhook.listener.axl.tls.key",
                        Identity.keyFile(directory, "tftp-ec").toString()),
                Map.entry("offhook.files.secrets-key", secrets.toString()),
                Map.entry("offhook.files.mac-enumeration.max-unknown-macs", "20"),
                Map.entry("offhook.registrar.store-credentials", "true"),
                Map.entry("offhook.listener.files-http.request-timeout", "PT1S"),
                Map.entry("offhook.listener.axl.request-timeout", "PT3S"),
                Map.entry("offhook.listener.files-https.request-timeout", "PT1S"));
    }

    @Override
    public void stop() {}
}
