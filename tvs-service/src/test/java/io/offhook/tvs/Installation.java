package io.offhook.tvs;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.offhook.tvs.anchor.Certificates;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What an installer brings: certificates and keys in files. Its patience with phones is three seconds. */
public class Installation implements QuarkusTestResourceLifecycleManager {

    public static final int PORT = 12_445;

    private static final Path DIRECTORY = Path.of("target", "installation").toAbsolutePath();
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        make("tvs");
        settings.put("offhook.tvs.port", String.valueOf(PORT));
        settings.put("offhook.tvs.patience", "PT3S");
        settings.put("offhook.tvs.certificate", certificate("tvs").toString());
        settings.put("offhook.tvs.key", key("tvs").toString());
        for (var signer : List.of("sast", "recovery", "next")) {
            make(signer);
            settings.put(
                    "offhook.trust-lists.signers." + signer + ".certificate",
                    certificate(signer).toString());
            settings.put(
                    "offhook.trust-lists.signers." + signer + ".key",
                    key(signer).toString());
        }
        settings.put("offhook.trust-lists.rollover-wait", "PT3S");
        settings.put("offhook.trust-lists.look", "1s");
        return settings;
    }

    @Override
    public void stop() {}

    public static Path certificate(String name) {
        return DIRECTORY.resolve(name + ".crt.pem");
    }

    public static Path key(String name) {
        return DIRECTORY.resolve(name + ".key.pem");
    }

    /** A certificate of RSA-2048 and its key. */
    public static void make(String name) {
        var keys = Certificates.rsa(2048);
        try {
            Files.createDirectories(DIRECTORY);
            write(
                    certificate(name),
                    "CERTIFICATE",
                    Certificates.ca(name, keys, OptionalInt.empty()).getEncoded());
            write(key(name), "PRIVATE KEY", keys.getPrivate().getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path file, String type, byte[] der) throws IOException {
        Files.writeString(
                file,
                "-----BEGIN " + type + "-----\n" + LINES.encodeToString(der) + "\n-----END " + type + "-----\n",
                US_ASCII);
    }
}
