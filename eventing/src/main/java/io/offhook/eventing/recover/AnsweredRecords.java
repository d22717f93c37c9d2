package io.offhook.eventing.recover;

import io.offhook.contracts.topic.Topic.Keeps;
import io.offhook.eventing.inbox.TopicConsumer;
import io.offhook.eventing.inbox.record.InboxRecord;
import io.offhook.eventing.inbox.record.IncomingRecord;
import io.offhook.eventing.rebuild.RebuildSession;
import io.offhook.eventing.signature.EventVerification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What this service could have consumed since a time, in a table: to find what it has acted upon. */
@ApplicationScoped
class AnsweredRecords {

    private static final String TABLE =
            "create unlogged table %s.consumed_record (topic text, stream_id text, version bigint, event_id text)";

    private static final String PUT = """
            insert into %s.consumed_record (topic, stream_id, version, event_id)
            select * from unnest(?::text[], ?::text[], ?::bigint[], ?::text[])""";

    /** Streams are consumed in order: what comes before an event that has consequences was acted upon, too. */
    private static final String ANSWERED = """
            insert into answered_event (event_id)
            select distinct r.event_id from %1$s.consumed_record r
            join (select c.topic, c.stream_id, max(c.version) as version from %1$s.consumed_record c
                join %1$s.own_record o on o.metadata ->> 'causationId' = c.event_id
                group by c.topic, c.stream_id) a using (topic, stream_id)
            where r.version <= a.version
            on conflict do nothing""";

    private final RecordsSince records;
    private final EventVerification verification;
    private final Instance<TopicConsumer> consumers;

    AnsweredRecords(RecordsSince records, EventVerification verification, @Any Instance<TopicConsumer> consumers) {
        this.records = records;
        this.verification = verification;
        this.consumers = consumers;
    }

    void read(RebuildSession session, String schema, Instant since) throws SQLException {
        session.execute(List.of(TABLE.formatted(schema)));
        var consumed = consumers.stream()
                .map(TopicConsumer::topic)
                .filter(topic -> topic.keeps() != Keeps.SAMPLES)
                .distinct()
                .toList();
        records.read(
                consumed,
                since,
                read -> put(
                        session, schema, read.stream().flatMap(this::genuine).toList()));
    }

    /** After own records and these are read. */
    static String statement(String schema) {
        return ANSWERED.formatted(schema);
    }

    /** What may be forged is quarantined by the inbox, and was never acted upon. */
    private Stream<InboxRecord> genuine(IncomingRecord record) {
        try {
            verification.verify(record.topic(), record.headers(), record.value());
            return Stream.of(InboxRecord.parse(record));
        } catch (RuntimeException forged) {
            return Stream.empty();
        }
    }

    private static void put(RebuildSession session, String schema, List<InboxRecord> records) throws SQLException {
        session.update(
                PUT.formatted(schema),
                column(records, each -> each.topic().name()),
                column(records, InboxRecord::streamId),
                column(records, each -> Long.toString(each.version())),
                column(records, InboxRecord::eventId));
    }

    private static Object column(List<InboxRecord> records, Function<InboxRecord, String> value) {
        return records.stream().map(value).toArray(String[]::new);
    }
}
