package io.offhook.servers.test;

import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Starts the servers as containers, which Testcontainers removes with the JVM. The mail sink has no image and is a child process. */
final class ContainerServers {
    private static final int POSTGRES_PORT = 5432;
    private static final int REDIS_PORT = 6379;
    private static final String PASSWORD = "offhook";

    private ContainerServers() {}

    static Map<String, String> start(ServerKind kind) {
        return switch (kind) {
            case POSTGRES -> postgres();
            case KAFKA -> kafka();
            case REDIS -> redis();
            case MAIL -> ChildServers.start(ServerKind.MAIL);
        };
    }

    @SuppressWarnings("resource")
    private static Map<String, String> postgres() {
        var container = new PostgreSQLContainer("postgres:17-alpine")
                .withDatabaseName(ServerConfiguration.DATABASE)
                .withUsername(ServerConfiguration.DATABASE)
                .withPassword(PASSWORD);
        container.start();
        return ServerConfiguration.postgres(address(container, POSTGRES_PORT), PASSWORD);
    }

    @SuppressWarnings("resource")
    private static Map<String, String> kafka() {
        var container = new KafkaContainer("apache/kafka:4.1.1");
        container.start();
        return ServerConfiguration.kafka(container.getBootstrapServers());
    }

    @SuppressWarnings("resource")
    private static Map<String, String> redis() {
        var container = new GenericContainer<>("redis:6.2-alpine").withExposedPorts(REDIS_PORT);
        container.start();
        return ServerConfiguration.redis(address(container, REDIS_PORT));
    }

    private static String address(GenericContainer<?> container, int port) {
        return container.getHost() + ":" + container.getMappedPort(port);
    }
}
