package io.offhook.servers.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class KafkaSettingsTest {

    @Test
    void one_node_is_broker_and_controller_on_the_loopback_address() throws Exception {
        var settings = settings(KafkaSettings.text(Path.of("/data/kafka"), 9092, 9093, List.of()));

        assertThat(settings)
                .containsEntry("process.roles", "broker,controller")
                .containsEntry("log.dirs", "/data/kafka")
                .containsEntry("listeners", "PLAINTEXT://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093")
                .containsEntry("advertised.listeners", "PLAINTEXT://127.0.0.1:9092")
                .containsEntry("controller.quorum.voters", "1@127.0.0.1:9093");
    }

    @Test
    void every_internal_topic_is_on_one_node() throws Exception {
        assertThat(settings(KafkaSettings.text(Path.of("/data"), 1, 2, List.of()))
                        .entrySet())
                .filteredOn(setting -> setting.getKey().toString().endsWith("replication.factor")
                        || setting.getKey().toString().endsWith("min.isr"))
                .hasSize(5)
                .allSatisfy(setting -> assertThat(setting.getValue()).isEqualTo("1"));
    }

    private static Properties settings(String text) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(text));
        return properties;
    }
}
