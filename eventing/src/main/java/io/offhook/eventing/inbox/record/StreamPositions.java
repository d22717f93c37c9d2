package io.offhook.eventing.inbox.record;

import io.offhook.contracts.topic.Topic.Keeps;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The version up to which a consumer has each stream. A position moves before the handler runs, so that two replicas with the same record exclude each other. */
@ApplicationScoped
public class StreamPositions {

    /** Moves positions to the very next versions, in one statement with the questions that follow for those that do not move. */
    private static final String NEXT = """
            with arrived as (
                select place, stream_id, version, event_id from jsonb_to_recordset($3::text::jsonb)
                    as r (place int, stream_id text, version bigint, event_id text)),
            before as materialized ( -- one by one, which offset 0 keeps: a join would be planned as a scan of all positions
                select a.stream_id, c.version, c.taken
                from arrived a cross join lateral (
                    select version, case when event_version = version then event_id end as taken from consumed
                    where consumer = $1 and topic = $2 and stream_id = a.stream_id offset 0) c),
            marked as (
                insert into consumed as c (consumer, topic, stream_id, version, event_version, event_id)
                select $1::text, $2::text, stream_id, a.version, a.version, a.event_id
                from arrived a left join before b using (stream_id)
                where a.version = 1 or b.version is not null
                order by stream_id
                on conflict (consumer, topic, stream_id) do update set version = excluded.version,
                    event_version = excluded.event_version, event_id = excluded.event_id
                where c.version = excluded.version - 1
                returning stream_id)
            select place, m.stream_id is not null, coalesce(b.version, 0), exists (
                    select 1 from parked p
                    where p.consumer = $1 and p.topic = $2 and p.stream_id = a.stream_id),
                case when b.version = a.version and b.taken <> a.event_id then b.taken end
            from arrived a left join before b using (stream_id) left join marked m using (stream_id)
            order by place""";

    /** A compacted topic lacks versions by design, so any higher one is next. */
    private static final String LATEST = """
            with arrived as (
                select place, stream_id, version, event_id from jsonb_to_recordset($3::text::jsonb)
                    as r (place int, stream_id text, version bigint, event_id text)),
            before as materialized (
                select a.stream_id, c.version, c.taken
                from arrived a cross join lateral (
                    select version, case when event_version = version then event_id end as taken from consumed
                    where consumer = $1 and topic = $2 and stream_id = a.stream_id offset 0) c),
            marked as (
                insert into consumed as c (consumer, topic, stream_id, version, event_version, event_id)
                select $1::text, $2::text, stream_id, version, version, event_id from arrived
                order by stream_id
                on conflict (consumer, topic, stream_id) do update set version = excluded.version,
                    event_version = excluded.event_version, event_id = excluded.event_id
                where c.version < excluded.version
                returning stream_id)
            select place, m.stream_id is not null, cast(9223372036854775807 as bigint), false,
                case when b.version = a.version and b.taken <> a.event_id then b.taken end
            from arrived a left join before b using (stream_id) left join marked m using (stream_id)
            order by place""";

    /**
     * A record and how it relates to the position of its stream.
     *
     * @param othersParked whether other records of the stream are parked
     * @param takenId of a record in conflict: the id of the event that was taken with its version
     */
    public record Positioned(
            InboxRecord record,
            Relation relation,
            boolean othersParked,
            @Nullable String takenId) {}

    public enum Relation {
        NEXT,
        DUPLICATE,
        /** Another event with its version was the last to be taken. For earlier versions nobody knows. */
        CONFLICT,
        GAP
    }

    /** For records of one topic, no stream more than once. */
    public Uni<List<Positioned>> advance(String consumer, List<InboxRecord> records) {
        var topic = records.getFirst().topic();
        var rows = IntStream.range(0, records.size())
                .mapToObj(place -> new Row(
                        place,
                        records.get(place).streamId(),
                        records.get(place).version(),
                        records.get(place).eventId()))
                .toList();
        var statement = topic.keeps() == Keeps.EVERY_EVENT ? NEXT : LATEST;
        return PlainSql.select(statement, consumer, topic.name(), EventCodec.write(rows))
                .map(found ->
                        found.stream().map(row -> positioned(row, records)).toList());
    }

    private static Positioned positioned(Object[] row, List<InboxRecord> records) {
        var record = records.get(((Number) row[0]).intValue());
        var takenId = (String) row[4];
        var relation = takenId != null
                ? Relation.CONFLICT
                : relation((Boolean) row[1], ((Number) row[2]).longValue(), record.version());
        return new Positioned(record, relation, (Boolean) row[3], takenId);
    }

    /** A record as the statements unpack it. */
    private record Row(int place, String stream_id, long version, String event_id) {}

    private static Relation relation(boolean moved, long before, long version) {
        if (moved) {
            return Relation.NEXT;
        }
        return before >= version ? Relation.DUPLICATE : Relation.GAP;
    }
}
