package io.offhook.eventing.inbox.deadletter;

import io.offhook.eventing.inbox.deadletter.ParkedRecords.Stream;
import io.offhook.eventing.inbox.failure.FailureKind;
import io.offhook.eventing.inbox.record.InboxRecord;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The table {@code quarantined}: records that may be forged. They move no position, and nothing waits behind them. */
@ApplicationScoped
public class QuarantinedRecords {

    private static final String PUT = """
            insert into quarantined (consumer, topic, stream_id, version, event_id, headers, value, reason, failure,
                origin_topic, origin_partition, origin_offset, origin_time)
            values ($1, $2, $3, $4, $5, $6::text::jsonb, $7, $8, $9, $10, $11, $12, $13)
            on conflict (consumer, topic, stream_id, version, event_id) do update set
                headers = excluded.headers, value = excluded.value, reason = excluded.reason, failure = excluded.failure,
                origin_topic = excluded.origin_topic, origin_partition = excluded.origin_partition,
                origin_offset = excluded.origin_offset, origin_time = excluded.origin_time,
                attempts = quarantined.attempts + 1, tried_at = excluded.tried_at""";

    private static final String FAILED_AGAIN = """
            update quarantined set attempts = attempts + 1, reason = $1, tried_at = clock_timestamp()
            where consumer = $2 and topic = $3 and stream_id = $4 and version = $5 and event_id = $6""";

    /** A conflict stays one: only what was not verified can turn out to be good. */
    private static final String UNVERIFIED = """
            select version, headers::text, value, origin_topic, origin_partition, origin_offset, origin_time
            from quarantined where consumer = $1 and topic = $2 and stream_id = $3 and failure = 'UNVERIFIED'
            order by version, id limit $4""";

    private static final String DELETE = """
            delete from quarantined
            where consumer = $1 and topic = $2 and stream_id = $3 and version = $4 and event_id = $5""";

    private static final String DELETE_OLD = "delete from quarantined where tried_at < $1";

    Uni<Void> put(String consumer, InboxRecord record, String reason, FailureKind failure) {
        var origin = record.origin();
        return PlainSql.update(
                        PUT,
                        consumer,
                        record.topic().name(),
                        record.streamId(),
                        record.version(),
                        record.eventId(),
                        StoredRecord.headers(record),
                        StoredRecord.value(record),
                        reason,
                        failure.name(),
                        origin.topicName(),
                        origin.partition(),
                        origin.offset(),
                        origin.time().atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }

    Uni<Void> failedAgain(String consumer, InboxRecord record, String reason) {
        return PlainSql.update(
                        FAILED_AGAIN,
                        reason,
                        consumer,
                        record.topic().name(),
                        record.streamId(),
                        record.version(),
                        record.eventId())
                .replaceWithVoid();
    }

    /** Those of a stream that could not be verified, in its order. */
    public Uni<List<InboxRecord>> unverified(Stream stream, int limit) {
        return PlainSql.select(UNVERIFIED, stream.consumer(), stream.topic().name(), stream.streamId(), limit)
                .map(rows -> rows.stream()
                        .map(row -> StoredRecord.read(stream, row, 3))
                        .toList());
    }

    public Uni<Void> delete(String consumer, InboxRecord record) {
        return PlainSql.update(
                        DELETE, consumer, record.topic().name(), record.streamId(), record.version(), record.eventId())
                .replaceWithVoid();
    }

    /** Those that nobody tried since that time. */
    public Uni<Integer> deleteOlderThan(OffsetDateTime time) {
        return PlainSql.update(DELETE_OLD, time);
    }
}
