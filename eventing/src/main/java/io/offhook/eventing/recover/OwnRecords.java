package io.offhook.eventing.recover;

import io.offhook.contracts.record.CanonicalRecord;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.inbox.record.InboxRecord;
import io.offhook.eventing.inbox.record.IncomingRecord;
import io.offhook.eventing.rebuild.RebuildSession;
import io.offhook.eventing.signature.EventSource;
import io.offhook.eventing.signature.EventVerification;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What this service published since a time, in a table. A record that must be signed and is not stops it. */
@ApplicationScoped
class OwnRecords {

    static final String TABLE = """
            create unlogged table %s.own_record (
                place bigint generated always as identity primary key, topic text, stream_id text, version bigint, event_id text,
                type text, data text, metadata jsonb, hash text)""";

    private static final String PUT = """
            insert into %s.own_record (topic, stream_id, version, event_id, type, data, metadata, hash)
            select t, s, v, e, y, d, m::jsonb, h
            from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                with ordinality as r (t, s, v, e, y, d, m, h, place)
            order by place""";

    private final RecordsSince records;
    private final EventVerification verification;
    private final String service;

    OwnRecords(
            RecordsSince records,
            EventVerification verification,
            @ConfigProperty(name = "offhook.service") String service) {
        this.records = records;
        this.verification = verification;
        this.service = service;
    }

    void read(RebuildSession session, String schema, Instant since) throws SQLException {
        session.execute(List.of(TABLE.formatted(schema)));
        records.read(topics(service), since, read -> put(session, schema, read));
    }

    /** Of the topics that it writes those whose records are stored. */
    static List<Topic> topics(String service) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.keeps() != Topic.Keeps.SAMPLES)
                .filter(topic -> topic.writers().contains(service))
                .toList();
    }

    private void put(RebuildSession session, String schema, List<IncomingRecord> read) throws SQLException {
        var rows = read.stream().filter(this::isOwn).map(this::verified).toList();
        var columns = new ArrayList<@Nullable String[]>();
        for (int column = 0; column < 8; column++) {
            columns.add(new String[rows.size()]);
        }
        for (int row = 0; row < rows.size(); row++) {
            var values = columns(rows.get(row));
            for (int column = 0; column < values.length; column++) {
                columns.get(column)[row] = values[column];
            }
        }
        session.update(PUT.formatted(schema), columns.toArray());
    }

    private boolean isOwn(IncomingRecord record) {
        return EventSource.of(service).equals(record.headers().get("ce_source"));
    }

    private InboxRecord verified(IncomingRecord record) {
        verification.verify(record.topic(), record.headers(), record.value());
        return InboxRecord.parse(record);
    }

    private static @Nullable String[] columns(InboxRecord record) {
        var value = record.value();
        return new @Nullable String[] {
            record.topic().name(),
            record.streamId(),
            Long.toString(record.version()),
            record.eventId(),
            record.headers().getOrDefault("ce_type", ""),
            value == null ? null : new String(value, StandardCharsets.UTF_8),
            EventCodec.write(record.metadata()),
            CanonicalRecord.hash(record.headers(), value)
        };
    }
}
