package io.offhook.torture.collect;

import io.offhook.torture.evidence.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads the dead letters: the tables {@code parked} and {@code quarantined}, and every dead-letter topic. */
public final class DeadLetters {

    private static final String PARKED = """
        select 'parked by ' || consumer || ' of ' || topic as place, stream_id, version, reason from parked
        union all
        select 'quarantined by ' || consumer || ' of ' || topic, stream_id, version, reason from quarantined
        order by stream_id, version\
        """;

    private static final String DEAD_LETTERS = ".dlq";

    private DeadLetters() {}

    public static List<DeadLetter> read(Connection connection, String bootstrap) throws SQLException {
        var records = new ArrayList<>(parked(connection));
        records.addAll(deadLetters(bootstrap));
        return records;
    }

    private static List<DeadLetter> parked(Connection connection) throws SQLException {
        var records = new ArrayList<DeadLetter>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(PARKED)) {
            while (rows.next()) {
                records.add(new DeadLetter(
                        rows.getString("place"),
                        rows.getString("stream_id"),
                        rows.getLong("version"),
                        rows.getString("reason")));
            }
        }
        return records;
    }

    private static List<DeadLetter> deadLetters(String bootstrap) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap, ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().endsWith(DEAD_LETTERS))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            return partitions.isEmpty() ? List.of() : read(consumer, partitions);
        }
    }

    private static List<DeadLetter> read(KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        var records = new ArrayList<DeadLetter>();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
            consumer.poll(Duration.ofMillis(200)).forEach(record -> records.add(deadLetter(record)));
        }
        return records;
    }

    /** The reason is every header that does not belong to the event. */
    private static DeadLetter deadLetter(ConsumerRecord<String, byte[]> record) {
        var headers = texts(record.headers());
        var reason = headers.entrySet().stream()
                .filter(each -> !each.getKey().startsWith("ce_"))
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
        return new DeadLetter(
                record.topic(),
                headers.getOrDefault("ce_subject", String.valueOf(record.key())),
                version(headers.get("ce_sequence")),
                reason);
    }

    private static long version(@Nullable String sequence) {
        return sequence != null && sequence.matches("\\d{1,18}") ? Long.parseLong(sequence) : 0;
    }

    private static Map<String, String> texts(Headers headers) {
        var texts = new TreeMap<String, String>();
        headers.forEach(header -> texts.put(
                header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8)));
        return texts;
    }
}
