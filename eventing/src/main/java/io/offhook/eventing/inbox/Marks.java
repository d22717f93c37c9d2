package io.offhook.eventing.inbox;

import io.offhook.contracts.Topic.Keeps;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** How far a consumer is in each stream. The mark moves first; two replicas that hold the same record meet here. */
@ApplicationScoped
class Marks {

    /** Moves the mark to the very next version, in one statement with the questions that follow if it does not move. */
    private static final String NEXT = """
            with marked as (
                insert into consumed as c (consumer, topic, stream_id, version)
                select :consumer, :topic, :stream, :version
                where :version = 1 or exists (select 1 from consumed
                    where consumer = :consumer and topic = :topic and stream_id = :stream)
                on conflict (consumer, topic, stream_id) do update set version = excluded.version
                where c.version = excluded.version - 1
                returning 1)
            select (select count(*) from marked),
                coalesce((select version from consumed
                    where consumer = :consumer and topic = :topic and stream_id = :stream), 0),
                (select count(*) from parked
                    where consumer = :consumer and topic = :topic and stream_id = :stream)""";

    /** On a compacted topic versions are missing by design: any higher one is news. */
    private static final String LATEST = """
            with marked as (
                insert into consumed as c (consumer, topic, stream_id, version)
                values (:consumer, :topic, :stream, :version)
                on conflict (consumer, topic, stream_id) do update set version = excluded.version
                where c.version < excluded.version
                returning 1)
            select (select count(*) from marked), cast(9223372036854775807 as bigint), cast(0 as bigint)""";

    /**
     * What the mark says of a record.
     *
     * @param othersParked records of the same stream wait
     */
    record Mark(Place place, boolean othersParked) {}

    enum Place {
        NEXT,
        SEEN,
        GAP
    }

    Uni<Mark> advance(String consumer, InboxRecord record) {
        var sql = record.topic().keeps() == Keeps.EVERY_EVENT ? NEXT : LATEST;
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(sql, Object[].class)
                        .setParameter("consumer", consumer)
                        .setParameter("topic", record.topic().name())
                        .setParameter("stream", record.streamId())
                        .setParameter("version", record.version())
                        .getSingleResult())
                .map(row -> new Mark(place(number(row[0]), number(row[1]), record.version()), number(row[2]) > 0));
    }

    private static Place place(long moved, long before, long version) {
        if (moved > 0) {
            return Place.NEXT;
        }
        return before >= version ? Place.SEEN : Place.GAP;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
