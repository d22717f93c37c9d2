package io.offhook.servers.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemPageTest {

    @Test
    void every_section_of_the_page_has_types_with_a_status() {
        assertThat(ProblemPage.section("activation-service")).isNotEmpty().allSatisfy((type, status) -> {
            assertThat(type).matches("[a-z0-9-]+");
            assertThat(status).isBetween(400, 599);
        });
    }

    @Test
    void an_unknown_section_is_empty() {
        assertThat(ProblemPage.section("No such section")).isEmpty();
    }

    @Test
    void an_application_gets_the_keys_of_its_servers() {
        assertThat(ServerConfiguration.kafka("127.0.0.1:9092"))
                .isEqualTo(Map.of("kafka.bootstrap.servers", "127.0.0.1:9092"));
        assertThat(ServerConfiguration.redis("127.0.0.1:6379"))
                .isEqualTo(Map.of("quarkus.redis.hosts", "redis://127.0.0.1:6379"));
        assertThat(ServerConfiguration.postgres("127.0.0.1:5432", "hidden"))
                .containsEntry("quarkus.datasource.username", "offhook")
                .containsEntry("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:5432/offhook")
                .containsEntry("quarkus.datasource.reactive.url", "postgresql://127.0.0.1:5432/offhook");
        assertThat(ServerConfiguration.mail("127.0.0.1", 1025, "http://127.0.0.1:8025"))
                .containsEntry("offhook.smtp.port", "1025")
                .containsEntry("mail.sink.url", "http://127.0.0.1:8025");
    }
}
