package io.offhook.torture.installation;

import io.offhook.servers.Ports;
import io.offhook.servers.kafka.KafkaServer;
import io.offhook.servers.postgres.PostgresServer;
import io.offhook.servers.process.TemporaryDirectories;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.ServerCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The configuration of both replicas: keys, the server certificate, the servers, the administrator's account. */
final class ReplicaSettings {

    static final String DATABASE = "activation";

    private static final int KEY_BYTES = 32;

    private final Path jar;
    private final Path directory = TemporaryDirectories.directory("torture-keys");
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final String redisUrl;
    private final String password = random(18);

    ReplicaSettings(Path jar, PostgresServer postgres, KafkaServer kafka, String redisUrl) {
        this.jar = jar;
        this.postgres = postgres;
        this.kafka = kafka;
        this.redisUrl = redisUrl;
        try {
            for (var kind : List.of("fingerprint", "sealing")) {
                Files.createDirectories(directory.resolve("keys").resolve(kind));
                Files.writeString(directory.resolve("keys").resolve(kind).resolve("1"), random(KEY_BYTES));
            }
            var server = ServerCertificate.selfSigned(List.of("127.0.0.1", "localhost"));
            PemFile.writeCertificates(certificate(), server.chain());
            PemFile.writePrivateKey(directory.resolve("server.key.pem"), server.privateKey());
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot make the keys", failure);
        }
    }

    Path jar() {
        return jar;
    }

    Path certificate() {
        return directory.resolve("server.crt.pem");
    }

    String password() {
        return password;
    }

    Path directory(String name) {
        return TemporaryDirectories.directory("torture-" + name);
    }

    /** The configuration of one replica, as Quarkus reads it. */
    Map<String, String> of(int restPort, int managementPort, int phonePort) {
        var settings = new HashMap<String, String>();
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", String.valueOf(restPort));
        settings.put("quarkus.management.host", "127.0.0.1");
        settings.put("quarkus.management.port", String.valueOf(managementPort));
        settings.put("kafka.bootstrap.servers", kafka.bootstrap());
        settings.put("quarkus.datasource.username", DATABASE);
        settings.put("quarkus.datasource.password", postgres.password());
        settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl(DATABASE));
        settings.put("quarkus.datasource.reactive.url", postgres.reactiveUrl(DATABASE));
        settings.put("quarkus.redis.hosts", redisUrl);
        settings.put("quarkus.security.users.embedded.plain-text", "true");
        settings.put("quarkus.security.users.embedded.users.admin", password);
        settings.put("quarkus.security.users.embedded.roles.admin", "admin,operator");
        settings.putAll(listener("redemption", phonePort));
        settings.putAll(listener("redemption-mra", Ports.free()));
        settings.put("offhook.keys.directory", directory.resolve("keys").toString());
        settings.put("offhook.configuration.url", "http://127.0.0.1:6970");
        return settings;
    }

    private Map<String, String> listener(String name, int port) {
        var prefix = "offhook.listener." + name + ".";
        return Map.of(
                prefix + "host",
                "127.0.0.1",
                prefix + "port",
                String.valueOf(port),
                prefix + "tls.certificate",
                certificate().toString(),
                prefix + "tls.key",
                directory.resolve("server.key.pem").toString());
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }
}
