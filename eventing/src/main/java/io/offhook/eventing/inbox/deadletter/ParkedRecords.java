package io.offhook.eventing.inbox.deadletter;

import io.offhook.contracts.topic.Topic;
import io.offhook.contracts.topic.Topic.Keeps;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.inbox.failure.FailureKind;
import io.offhook.eventing.inbox.record.InboxRecord;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table {@code parked}: records that wait for an earlier one of their stream, or that failed. */
@ApplicationScoped
public class ParkedRecords {

    private static final String PARK = """
            insert into parked (consumer, topic, stream_id, version, headers, value, reason, failed, failure,
                origin_topic, origin_partition, origin_offset, origin_time)
            values ($1, $2, $3, $4, $5::text::jsonb, $6, $7, $8, $9, $10, $11, $12, $13)
            on conflict (consumer, topic, stream_id, version) do update set
                headers = excluded.headers, value = excluded.value,
                failed = parked.failed or excluded.failed,
                failure = coalesce(excluded.failure, parked.failure),
                reason = case when parked.failed and not excluded.failed then parked.reason else excluded.reason end,
                attempts = parked.attempts + 1, tried_at = excluded.tried_at
            where coalesce(parked.headers ->> 'ce_id', '') = coalesce(excluded.headers ->> 'ce_id', '')""";

    private static final String EVENT_ID = """
            select coalesce(headers ->> 'ce_id', '') from parked
            where consumer = $1 and topic = $2 and stream_id = $3 and version = $4""";

    /**
     * The next record of the stream, unless it failed and failed ones are not wanted. What was applied meanwhile is deleted; if another
     * event was taken in its place, it comes first.
     */
    private static final String NEXT = """
            with position as materialized (
                select coalesce(max(version), 0) as version, max(event_id) filter (where event_version = version) as event_id
                from consumed where consumer = $1 and topic = $2 and stream_id = $3),
            applied as (
                delete from parked p using position
                where p.consumer = $1 and p.topic = $2 and p.stream_id = $3 and (p.version < position.version
                    or p.version = position.version
                        and coalesce(p.headers ->> 'ce_id', '') = coalesce(position.event_id, p.headers ->> 'ce_id', '')))
            select p.version, p.headers::text, p.value, p.failed,
                p.origin_topic, p.origin_partition, p.origin_offset, p.origin_time
            from parked p, position
            where p.consumer = $1 and p.topic = $2 and p.stream_id = $3 and (
                p.version = position.version + 1 and (not p.failed or $4)
                or p.version = position.version and coalesce(p.headers ->> 'ce_id', '') <> position.event_id)
            order by p.version limit 1""";

    private static final String DELETE =
            "delete from parked where consumer = $1 and topic = $2 and stream_id = $3 and version = $4";

    /** Streams whose next record is parked and may be applied now: nobody's fault, or tried a while ago. */
    private static final String DUE = """
            select p.consumer, p.topic, p.stream_id from parked p
            where (not p.failed or (coalesce(p.failure, 'HANDLER') = 'HANDLER' and p.tried_at < $1))
                and p.version = 1 + coalesce((select c.version from consumed c
                    where c.consumer = p.consumer and c.topic = p.topic and c.stream_id = p.stream_id), 0)
            order by p.tried_at limit $2""";

    private static final String DELETE_APPLIED = """
            delete from parked p using consumed c
            where c.consumer = p.consumer and c.topic = p.topic and c.stream_id = p.stream_id and p.version <= c.version""";

    /** Nothing waits behind the states of a compacted topic: a newer one takes their place. */
    private static final String DELETE_OLD = "delete from parked where topic = any($1::text[]) and tried_at < $2";

    /** Streams that wait for a record that never came. */
    private static final String GAPS = """
            select p.consumer, p.topic, p.stream_id, min(p.version), min(p.parked_at) from parked p
            group by p.consumer, p.topic, p.stream_id
            having not bool_or(p.failed) and min(p.parked_at) < $1
                and min(p.version) > 1 + coalesce((select c.version from consumed c
                    where c.consumer = p.consumer and c.topic = p.topic and c.stream_id = p.stream_id), 0)
            order by 5 limit $2""";

    private static final String PAYLOAD = "select topic, headers::text, value from dead_letter where id = $1";

    /** Streams with dead letters, by what is given. */
    private static final String FAILED_STREAMS = """
            select consumer, topic, stream_id from dead_letter
            where ($1::bigint is null or id = $1) and ($2::text is null or consumer = $2)
                and ($3::text is null or stream_id = $3) and ($4::text is null or failure = $4)
                and ($5::text is null or reason = $5)
            group by consumer, topic, stream_id order by min(id) limit $6""";

    /** A parked record that may be applied now. */
    public record Next(InboxRecord record, boolean failedBefore) {}

    /** A stream of a consumer. */
    public record Stream(String consumer, Topic topic, String streamId) {}

    /** A stream that waits for the record before this version. */
    public record Gap(Stream stream, long version, OffsetDateTime since) {}

    /**
     * Returns whether it is parked now. It is not if another event with its stream and version is.
     *
     * @param failure absent: the record waits for an earlier one
     */
    public Uni<Boolean> park(String consumer, InboxRecord record, String reason, @Nullable FailureKind failure) {
        var origin = record.origin();
        return PlainSql.update(
                        PARK,
                        consumer,
                        record.topic().name(),
                        record.streamId(),
                        record.version(),
                        StoredRecord.headers(record),
                        StoredRecord.value(record),
                        reason,
                        failure != null,
                        failure == null ? null : failure.name(),
                        origin.topicName(),
                        origin.partition(),
                        origin.offset(),
                        origin.time().atOffset(ZoneOffset.UTC))
                .map(changed -> changed > 0);
    }

    /** The id of the event that is parked in the place of this record; empty if there is none. */
    public Uni<String> eventId(String consumer, InboxRecord record) {
        return PlainSql.select(EVENT_ID, consumer, record.topic().name(), record.streamId(), record.version())
                .map(rows -> rows.isEmpty() ? "" : (String) rows.getFirst()[0]);
    }

    public Uni<Optional<Next>> next(Stream stream, boolean failedToo) {
        return PlainSql.select(NEXT, stream.consumer(), stream.topic().name(), stream.streamId(), failedToo)
                .map(rows -> rows.stream().findFirst().map(row -> next(stream, row)));
    }

    public Uni<Void> delete(String consumer, InboxRecord record) {
        return PlainSql.update(DELETE, consumer, record.topic().name(), record.streamId(), record.version())
                .replaceWithVoid();
    }

    /** Streams to try again; failed records only if nobody tried them since that time. */
    public Uni<List<Stream>> due(OffsetDateTime triedBefore, int limit) {
        return PlainSql.select(DUE, triedBefore, limit)
                .map(rows -> rows.stream().map(ParkedRecords::stream).toList());
    }

    public Uni<Integer> deleteApplied() {
        return PlainSql.update(DELETE_APPLIED);
    }

    /** Those of persons that nobody tried since that time. */
    public Uni<Integer> deletePersonsOlderThan(OffsetDateTime time) {
        var topics = Arrays.stream(Topic.values())
                .filter(topic -> topic.hasPersonalData() && topic.keeps() == Keeps.LATEST_STATE)
                .map(Topic::name)
                .toArray(String[]::new);
        return PlainSql.update(DELETE_OLD, topics, time);
    }

    public Uni<List<Gap>> gapsSince(OffsetDateTime time, int limit) {
        return PlainSql.select(GAPS, time, limit)
                .map(rows -> rows.stream()
                        .map(row -> new Gap(stream(row), (Long) row[3], (OffsetDateTime) row[4]))
                        .toList());
    }

    public Uni<Optional<DeadLetterPayload>> payload(long id) {
        return PlainSql.select(PAYLOAD, id)
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> DeadLetterPayload.of(
                                Topic.valueOf((String) row[0]),
                                EventCodec.readHeaders((String) row[1]),
                                row[2] == null ? null : ((Buffer) row[2]).getBytes())));
    }

    /** @param id absent: any */
    public Uni<List<Stream>> failedStreams(@Nullable Long id, DeadLetter.Filter filter, int limit) {
        var kind = filter.kind() == null ? null : filter.kind().name();
        return PlainSql.select(FAILED_STREAMS, id, filter.consumer(), filter.streamId(), kind, filter.reason(), limit)
                .map(rows -> rows.stream().map(ParkedRecords::stream).toList());
    }

    private static Stream stream(Object[] row) {
        return new Stream((String) row[0], Topic.valueOf((String) row[1]), (String) row[2]);
    }

    private static Next next(Stream stream, Object[] row) {
        return new Next(StoredRecord.read(stream, row, 4), (Boolean) row[3]);
    }
}
