package io.offhook.servers.test;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Searches everything that the servers of a test hold for a text that names a person: also tables and topics that nobody thought of. */
public final class PersonalTraces {

    private static final String TABLES = """
            select quote_ident(table_name) from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE' order by 1""";

    /** Bytes are hexadecimal in the text of a row. */
    private static final String ROWS =
            "select count(*) from %s as r where strpos(lower(r::text), ?) > 0 or strpos(lower(r::text), ?) > 0";

    private PersonalTraces() {}

    /** Names of the tables with a row that has one of the texts, in whatever column and letter case. */
    public static List<String> inTables(DataSource source, String... texts) {
        try (var connection = source.getConnection()) {
            var found = new ArrayList<String>();
            for (var table : column(connection, TABLES)) {
                for (var text : texts) {
                    if (has(connection, table, text.toLowerCase(Locale.ROOT), text)) {
                        found.add(table + " has " + text);
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean has(Connection connection, String table, String lower, String text) throws SQLException {
        try (var statement = connection.prepareStatement(ROWS.formatted(table))) {
            statement.setString(1, lower);
            statement.setString(2, HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1) > 0;
            }
        }
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }

    /**
     * The same for all topics, their keys, headers and values.
     *
     * @param compacted topics of which the last record of each key counts
     */
    public static Set<String> onTopics(String bootstrap, Set<String> compacted, String... texts) {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest");
        var found = new TreeSet<String>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            for (var topic : consumer.listTopics().keySet()) {
                if (!topic.startsWith("__")) {
                    for (var record : records(consumer, topic, compacted.contains(topic))) {
                        for (var text : texts) {
                            if (has(record, text)) {
                                found.add(topic + " has " + text);
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(
            KafkaConsumer<byte[], byte[]> consumer, String topic, boolean compacted) {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(each -> new TopicPartition(topic, each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        var live = new HashMap<String, ConsumerRecord<byte[], byte[]>>();
        while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
            for (var record : consumer.poll(Duration.ofMillis(100))) {
                live.put(compacted ? text(record.key()) : record.partition() + "@" + record.offset(), record);
            }
        }
        return List.copyOf(live.values());
    }

    private static boolean has(ConsumerRecord<byte[], byte[]> record, String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (text(record.key()).contains(lower) || text(record.value()).contains(lower)) {
            return true;
        }
        for (var header : record.headers()) {
            if (text(header.value()).contains(lower)) {
                return true;
            }
        }
        return false;
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }
}
