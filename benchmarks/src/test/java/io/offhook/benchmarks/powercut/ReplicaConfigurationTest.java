package io.offhook.benchmarks.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplicaConfigurationTest {

    @Test
    void a_second_process_has_other_ports_and_else_the_settings_of_the_first() {
        var first = "quarkus.http.port=8082\nquarkus.redis.hosts=redis://127.0.0.1:6379\n";

        assertThat(ReplicaConfiguration.withPorts(first, Map.of("quarkus.http.port", 41001)))
                .isEqualTo("quarkus.redis.hosts=redis://127.0.0.1:6379\nquarkus.http.port=41001\n");
    }
}
