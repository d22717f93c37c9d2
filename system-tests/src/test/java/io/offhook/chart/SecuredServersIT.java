package io.offhook.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.servers.Ports;
import io.offhook.servers.ServerProcess;
import io.offhook.servers.kafka.KafkaServer;
import io.offhook.servers.postgres.PostgresServer;
import io.offhook.servers.process.TemporaryDirectories;
import io.offhook.servers.redis.RedisServer;
import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.Identity;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.ServerCertificate;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings that the chart renders, with servers that ask for TLS and for who calls. A code is redeemed with each. */
class SecuredServersIT {

    private static final String USER = "offhook-activation";
    private static final String PASSWORD = "a-password";
    private static final Identity CLIENT = client(USER);
    private static final Identity DATABASE_CLIENT = client("certified");
    private static final Identity LISTENER = ServerCertificate.selfSigned(List.of("127.0.0.1"));

    @TempDir
    static Path shared;

    private static ServerTls tls;
    private static int passwords;
    private static int certificates;
    private static KafkaServer kafka;
    private static PostgresServer postgres;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() throws Exception {
        tls = ServerTls.in(shared, CLIENT, DATABASE_CLIENT);
        passwords = Ports.free();
        certificates = Ports.free();
        kafka = KafkaServer.startWith(
                List.of(tls.kafkaWithPasswords(passwords), tls.kafkaWithCertificates(certificates)));
        postgres = PostgresServer.startWith(TemporaryDirectories.directory("postgresql"), Ports.free(), tls.postgres());
    }

    @AfterAll
    static void end() {
        kafka.close();
        postgres.close();
    }

    @Test
    void passwords_open_kafka_and_postgresql_and_a_single_redis() throws Exception {
        int port = Ports.free();
        try (var redis = RedisServer.startWith(Ports.free(), tls.redis(port, PASSWORD))) {
            assertThat(redis.isAlive()).isTrue();
            assertThat(redeemWith("with_password", "", """
                kafka: {bootstrapServers: "127.0.0.1:%d", %s}
                redis: {hosts: ["localhost:%d"], %s}
                """.formatted(passwords, KAFKA, port, REDIS)))
                    .isEqualTo(HttpURLConnection.HTTP_OK);
        }
    }

    @Test
    void certificates_open_kafka_and_postgresql_and_a_password_a_redis_cluster() throws Exception {
        try (var nodes = new RedisCluster(tls, PASSWORD)) {
            assertThat(redeemWith("certified", "certificateSecret: database-client", """
                kafka: {bootstrapServers: "127.0.0.1:%d", securityProtocol: SSL, %s}
                redis: {mode: cluster, hosts: %s, %s}
                """.formatted(
                                    certificates, KAFKA, nodes.hosts(), REDIS)))
                    .isEqualTo(HttpURLConnection.HTTP_OK);
        }
    }

    @Test
    void a_sentinel_tells_where_redis_is() throws Exception {
        int port = Ports.free();
        int sentinelPort = Ports.free();
        try (var redis = RedisServer.startWith(Ports.free(), tls.redis(port, PASSWORD));
                var sentinel = RedisServer.sentinel("main", port, tls.sentinel(sentinelPort, PASSWORD, "main"))) {
            assertThat(redis.isAlive() && sentinel.isAlive()).isTrue();
            assertThat(redeemWith("with_sentinel", "", """
                kafka: {bootstrapServers: "127.0.0.1:%d", %s}
                redis: {mode: sentinel, masterName: main, hosts: ["localhost:%d"], %s}
                """.formatted(passwords, KAFKA, sentinelPort, REDIS)))
                    .isEqualTo(HttpURLConnection.HTTP_OK);
        }
    }

    private static final String KAFKA = """
            partitions: 2, ca: {secret: servers}, strimzi: {topics: true, users: true, cluster: main, replicas: 1, minInSyncReplicas: 1}""";

    private static final String REDIS = "tls: true, ca: {secret: servers}, existingSecret: redis";

    private int redeemWith(String database, String databaseValues, String serverValues) throws Exception {
        int rest = Ports.free();
        int management = Ports.free();
        int phones = Ports.free();
        var values = Files.writeString(directory.resolve("values.yaml"), """
            image: {registry: registry.example.com}
            services:
              provisioning: {enabled: false}
              tvs: {enabled: false}
              selfcare: {enabled: false}
              console: {enabled: false}
              activation:
                accountsSecret: accounts
                database: {name: %s, existingSecret: database, %s}
                settings:
                  # Each test has a new database, and the topics of those before.
                  offhook.recover.check: "false"
                  quarkus.http.port: %d
                  quarkus.management.port: %d
                  offhook.listener.redemption.port: %d
                  offhook.listener.redemption-mra.port: %d
                  offhook.listener.rest.host: 127.0.0.1
                  offhook.listener.management.host: 127.0.0.1
                  offhook.listener.redemption.host: 127.0.0.1
            postgresql: {host: localhost, port: %d, ca: {secret: servers}}
            phones: {hosts: {files: 127.0.0.1}}
            %s""".formatted(
                database, databaseValues, rest, management, phones, Ports.free(), postgres.port(), serverValues));
        var chart = RenderedChart.of(values);
        var admin = Secrets.random(18);
        var secrets = secrets(admin).with("database", "username", database);
        postgres.createDatabase(database);
        new KafkaOfTheChart(chart, kafka).topicsAndRights(USER, principal(chart));
        var pod = new PodProcess(chart, "activation", secrets, directory, rest, management);
        try (var service = ServerProcess.start(pod, directory.resolve("service.log"))) {
            assertThat(service.isAlive()).isTrue();
            return new FirstRedemption(kafka.bootstrap(), rest, phones, admin, LISTENER).status();
        }
    }

    /** What a secret of Strimzi says who the user is. */
    private static String principal(RenderedChart chart) throws Exception {
        if (chart.one("KafkaUser", USER)
                .at("/spec/authentication/type")
                .asText()
                .equals("tls")) {
            return "CN=" + USER;
        }
        new KafkaOfTheChart(chart, kafka).password(USER, PASSWORD);
        return USER;
    }

    private Secrets secrets(String admin) throws Exception {
        return new Secrets(directory.resolve("secrets"))
                .with("servers", "ca.crt", tls.authority())
                .with("accounts", "accounts.properties", """
                    quarkus.security.users.embedded.plain-text=true
                    quarkus.security.users.embedded.users.admin=%s
                    quarkus.security.users.embedded.roles.admin=admin,operator
                    """.formatted(admin))
                .with("database", "password", postgres.password())
                .with("redis", "password", PASSWORD)
                .with(
                        USER,
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                                .formatted(USER, PASSWORD))
                .withKeyStore(USER, CLIENT)
                .withTls("database-client", DATABASE_CLIENT)
                .withTls("offhook-redemption", LISTENER)
                .withKey("offhook-code-fingerprint")
                .withKey("offhook-code-sealing");
    }

    private static Identity client(String name) {
        return CertificateMaker.named("CN=" + name)
                .key(KeyType.RSA.generate()) // which the driver of PostgreSQL expects
                .extendedKeyUsage(KeyPurposeId.id_kp_clientAuth)
                .selfSigned();
    }
}
