package io.offhook.activation.story;

import io.offhook.testpki.PemFile;
import io.offhook.testpki.ServerCertificate;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The files of an installation: keys for codes, and a certificate for the listeners. */
public class Installation implements QuarkusTestResourceLifecycleManager {

    static final Path DIRECTORY = Path.of("target", "installation").toAbsolutePath();
    static final Path CERTIFICATE = DIRECTORY.resolve("server.crt.pem");

    @Override
    public Map<String, String> start() {
        try {
            key("keys/fingerprint/1");
            key("keys/sealing/1");
            var server = ServerCertificate.selfSigned(List.of("127.0.0.1", "localhost"));
            PemFile.writeCertificates(CERTIFICATE, server.chain());
            PemFile.writePrivateKey(DIRECTORY.resolve("server.key.pem"), server.privateKey());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "offhook.keys.directory", DIRECTORY.resolve("keys").toString(),
                "offhook.listener.redemption.tls.certificate", CERTIFICATE.toString(),
                "offhook.listener.redemption.tls.key",
                        DIRECTORY.resolve("server.key.pem").toString());
    }

    private static void key(String name) throws IOException {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        var file = DIRECTORY.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, Base64.getEncoder().encodeToString(bytes));
    }

    @Override
    public void stop() {}
}
