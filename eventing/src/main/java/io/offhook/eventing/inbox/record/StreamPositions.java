package io.offhook.eventing.inbox.record;

import io.offhook.contracts.topic.Topic.Keeps;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;

/** The version up to which a consumer has each stream. A position moves before the handler runs, so that two replicas with the same record exclude each other. */
@ApplicationScoped
public class StreamPositions {

    /** Moves positions to the very next versions, in one statement with the questions that follow for those that do not move. */
    private static final String NEXT = """
            with arrived as (
                select place, stream_id, version from jsonb_to_recordset($3::text::jsonb)
                    as r (place int, stream_id text, version bigint)),
            before as materialized ( -- one by one: a join would be planned as a scan of all positions
                select stream_id, (select c.version from consumed c
                    where c.consumer = $1 and c.topic = $2 and c.stream_id = a.stream_id) as version
                from arrived a),
            marked as (
                insert into consumed as c (consumer, topic, stream_id, version)
                select $1::text, $2::text, stream_id, a.version
                from arrived a left join before b using (stream_id)
                where a.version = 1 or b.version is not null
                order by stream_id
                on conflict (consumer, topic, stream_id) do update set version = excluded.version
                where c.version = excluded.version - 1
                returning stream_id)
            select place, m.stream_id is not null, coalesce(b.version, 0), exists (
                    select 1 from parked p
                    where p.consumer = $1 and p.topic = $2 and p.stream_id = a.stream_id)
            from arrived a left join before b using (stream_id) left join marked m using (stream_id)
            order by place""";

    /** A compacted topic lacks versions by design, so any higher one is next. */
    private static final String LATEST = """
            with arrived as (
                select place, stream_id, version from jsonb_to_recordset($3::text::jsonb)
                    as r (place int, stream_id text, version bigint)),
            marked as (
                insert into consumed as c (consumer, topic, stream_id, version)
                select $1::text, $2::text, stream_id, version from arrived
                order by stream_id
                on conflict (consumer, topic, stream_id) do update set version = excluded.version
                where c.version < excluded.version
                returning stream_id)
            select place, m.stream_id is not null, cast(9223372036854775807 as bigint), false
            from arrived a left join marked m using (stream_id)
            order by place""";

    /**
     * A record and how it relates to the position of its stream.
     *
     * @param othersParked whether other records of the stream are parked
     */
    public record Positioned(InboxRecord record, Relation relation, boolean othersParked) {}

    public enum Relation {
        NEXT,
        DUPLICATE,
        GAP
    }

    /** For records of one topic, no stream more than once. */
    public Uni<List<Positioned>> advance(String consumer, List<InboxRecord> records) {
        var topic = records.getFirst().topic();
        var rows = IntStream.range(0, records.size())
                .mapToObj(place -> new Row(
                        place, records.get(place).streamId(), records.get(place).version()))
                .toList();
        var statement = topic.keeps() == Keeps.EVERY_EVENT ? NEXT : LATEST;
        return PlainSql.select(statement, consumer, topic.name(), EventCodec.write(rows))
                .map(found ->
                        found.stream().map(row -> positioned(row, records)).toList());
    }

    private static Positioned positioned(Object[] row, List<InboxRecord> records) {
        var record = records.get(((Number) row[0]).intValue());
        var relation = relation((Boolean) row[1], ((Number) row[2]).longValue(), record.version());
        return new Positioned(record, relation, (Boolean) row[3]);
    }

    /** A record as the statements unpack it. */
    private record Row(int place, String stream_id, long version) {}

    private static Relation relation(boolean moved, long before, long version) {
        if (moved) {
            return Relation.NEXT;
        }
        return before >= version ? Relation.DUPLICATE : Relation.GAP;
    }
}
