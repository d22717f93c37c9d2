package io.offhook.servers.test;

import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The servers as containers, which Testcontainers removes with the JVM. The mail sink stays a child: it is our own. */
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
                .withDatabaseName(Configuration.DATABASE)
                .withUsername(Configuration.DATABASE)
                .withPassword(PASSWORD);
        container.start();
        return Configuration.postgres(address(container, POSTGRES_PORT), PASSWORD);
    }

    @SuppressWarnings("resource")
    private static Map<String, String> kafka() {
        var container = new KafkaContainer("apache/kafka:4.1.1");
        container.start();
        return Configuration.kafka(container.getBootstrapServers());
    }

    @SuppressWarnings("resource")
    private static Map<String, String> redis() {
        var container = new GenericContainer<>("redis:6.2-alpine").withExposedPorts(REDIS_PORT);
        container.start();
        return Configuration.redis(address(container, REDIS_PORT));
    }

    private static String address(GenericContainer<?> container, int port) {
        return container.getHost() + ":" + container.getMappedPort(port);
    }
}
