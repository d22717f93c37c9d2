package io.offhook.activation.code.secret;

import io.offhook.eventing.secret.SecretKeyFiles;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.NavigableMap;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The installation's directory of keys: the files {@code fingerprint/<id>} and {@code sealing/<id>}, each base64 of 32 bytes. */
@ApplicationScoped
class KeyDirectory {

    private static final Logger LOG = Logger.getLogger(KeyDirectory.class);

    private final Path directory;

    KeyDirectory(@ConfigProperty(name = "offhook.keys.directory") Path directory) {
        this.directory = directory;
    }

    @Produces
    @Singleton
    KeyRing keyRing() throws IOException {
        return new KeyRing(read());
    }

    /** Without keys the service does not start: nobody could redeem the codes that it would issue. */
    void requireKeys(@Observes StartupEvent event, KeyRing ring) {
        var keys = ring.current();
        LOG.infof(
                "Key ring loaded: fingerprintKey=%s sealingKey=%s",
                keys.currentFingerprintKey(), keys.currentSealingKey());
    }

    Keys read() throws IOException {
        return read(directory);
    }

    /** @throws IOException if a file is no key, or there is none of a kind; the message names it */
    static Keys read(Path directory) throws IOException {
        return new Keys(
                keys(directory.resolve("fingerprint"), "HmacSHA256"), keys(directory.resolve("sealing"), "AES"));
    }

    private static NavigableMap<String, SecretKey> keys(Path directory, String algorithm) throws IOException {
        var keys = SecretKeyFiles.read(directory, algorithm);
        if (keys.isEmpty()) {
            throw new IOException("no keys in " + directory + ": put the base64 of 32 random bytes into a file there");
        }
        return keys;
    }
}
