package io.offhook.servers.kafka;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaServerIT {
    private static final String TOPIC = "phones";

    @Test
    void a_record_survives_a_kill_and_a_restart() throws Exception {
        try (var server = KafkaServer.start()) {
            send(server, "first", "none");
            server.destroyForcibly();
            assertThat(server.isAlive()).isFalse();

            server.restart();
            send(server, "second", "none");
            assertThat(read(server, 2)).containsExactly("first", "second");
        }
    }

    @Test
    void producers_may_compress_as_they_like() throws Exception {
        try (var server = KafkaServer.start()) {
            for (var compression : List.of("lz4", "snappy", "zstd", "gzip")) {
                send(server, compression, compression);
            }
            assertThat(read(server, 4)).containsExactly("lz4", "snappy", "zstd", "gzip");
        }
    }

    private static void send(KafkaServer server, String value, String compression) throws Exception {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", server.bootstrap(), "acks", "all", "compression.type", compression);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, value)).get(30, SECONDS);
        }
    }

    private static List<String> read(KafkaServer server, int count) {
        var settings = Map.<String, Object>of("bootstrap.servers", server.bootstrap());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var values = new ArrayList<String>();
            for (int polls = 0; values.size() < count && polls < 30; polls++) {
                consumer.poll(Duration.ofSeconds(1)).forEach(found -> values.add(found.value()));
            }
            return values;
        }
    }
}
