package io.offhook.torture.collect;

import io.offhook.torture.evidence.DeadLetter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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

    static List<DeadLetter> parked(Connection connection) throws SQLException {
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
        try (var topics = new TopicRecords(bootstrap, name -> name.endsWith(DEAD_LETTERS))) {
            var records = new ArrayList<DeadLetter>();
            topics.rest(record -> records.add(deadLetter(record)));
            return records;
        }
    }

    /** The reason is every header that does not belong to the event. */
    private static DeadLetter deadLetter(ConsumerRecord<String, byte[]> record) {
        var headers = TopicRecords.texts(record.headers());
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
}
