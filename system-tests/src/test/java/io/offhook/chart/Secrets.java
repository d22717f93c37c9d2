package io.offhook.chart;

import io.offhook.testpki.Identity;
import io.offhook.testpki.PemFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.Base64;

/**
 * Secrets as a cluster has them: names, keys, bytes.
 *
 * @param directory holds a directory for each secret
 */
record Secrets(Path directory) {

    Secrets with(String secret, String key, String value) throws IOException {
        return with(secret, key, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Of the type {@code kubernetes.io/tls}. */
    Secrets withTls(String secret, Identity identity) throws IOException {
        with(secret, "tls.crt", PemFile.text(identity.chain()));
        PemFile.writePrivateKey(file(secret, "tls.key"), identity.privateKey());
        return this;
    }

    /** With the keys {@code user.p12} and {@code user.password}, as Strimzi makes them. */
    Secrets withKeyStore(String secret, Identity identity) throws IOException, GeneralSecurityException {
        var password = random(18);
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "user",
                identity.privateKey(),
                password.toCharArray(),
                identity.chain().toArray(Certificate[]::new));
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, password.toCharArray());
        return with(secret, "user.p12", bytes.toByteArray()).with(secret, "user.password", password);
    }

    Secrets withKey(String secret) throws IOException {
        return with(secret, "1", random(32));
    }

    private Secrets with(String secret, String key, byte[] value) throws IOException {
        Files.createDirectories(directory.resolve(secret));
        Files.write(file(secret, key), value);
        return this;
    }

    Path file(String secret, String key) {
        return directory.resolve(secret).resolve(key);
    }

    /** @throws IOException if there is no such secret, or no such key in it: the pod would not start */
    String text(String secret, String key) throws IOException {
        return Files.readString(file(secret, key));
    }

    static String random(int bytes) {
        var random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }
}
