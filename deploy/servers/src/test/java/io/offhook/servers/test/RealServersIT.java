package io.offhook.servers.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealServersIT {

    @Test
    void a_second_application_meets_the_same_servers() throws Exception {
        var first = started("postgres");
        var second = started("postgres,redis");

        assertThat(second).containsAllEntriesOf(first).containsKey("quarkus.redis.hosts");
        assertThat(first.get("quarkus.datasource.jdbc.url"))
                .isEqualTo("jdbc:" + first.get("quarkus.datasource.reactive.url"));
        try (var connection = DriverManager.getConnection(
                first.get("quarkus.datasource.jdbc.url"),
                first.get("quarkus.datasource.username"),
                first.get("quarkus.datasource.password"))) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    private static Map<String, String> started(String servers) {
        var resource = new RealServers();
        resource.init(Map.of("servers", servers));
        return resource.start();
    }
}
