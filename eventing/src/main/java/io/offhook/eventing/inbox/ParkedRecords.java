package io.offhook.eventing.inbox;

import io.offhook.contracts.Topic;
import io.offhook.eventing.EventCodec;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Records that wait, for an earlier one of their stream or for a person. */
@ApplicationScoped
class ParkedRecords {

    private static final String PARK = """
            insert into parked (consumer, topic, stream_id, version, headers, value, reason, failed)
            values (:consumer, :topic, :stream, :version, cast(cast(:headers as text) as jsonb), :value, :reason, :failed)
            on conflict (consumer, topic, stream_id, version) do update set
                failed = parked.failed or excluded.failed, reason = excluded.reason""";

    /** The very next record of the stream, unless it is one that failed: that one waits for a person. */
    private static final String NEXT = """
            select p.version, p.headers::text, p.value from parked p
            where p.consumer = :consumer and p.topic = :topic and p.stream_id = :stream and (not p.failed or :failedToo)
                and p.version = 1 + coalesce((select c.version from consumed c
                    where c.consumer = p.consumer and c.topic = p.topic and c.stream_id = p.stream_id), 0)""";

    private static final String LEAVE = """
            delete from parked
            where consumer = :consumer and topic = :topic and stream_id = :stream and version = :version""";

    Uni<Void> park(String consumer, InboxRecord record, String reason, boolean failed) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(PARK)
                        .setParameter("consumer", consumer)
                        .setParameter("topic", record.topic().name())
                        .setParameter("stream", record.streamId())
                        .setParameter("version", record.version())
                        .setParameter("headers", EventCodec.write(record.headers()))
                        .setParameter("value", record.value())
                        .setParameter("reason", reason)
                        .setParameter("failed", failed)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Optional<InboxRecord>> next(String consumer, Topic topic, String streamId, boolean failedToo) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(NEXT, Object[].class)
                        .setParameter("consumer", consumer)
                        .setParameter("topic", topic.name())
                        .setParameter("stream", streamId)
                        .setParameter("failedToo", failedToo)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row)
                        .map(found -> new InboxRecord(
                                topic,
                                streamId,
                                ((Number) found[0]).longValue(),
                                EventCodec.readHeaders((String) found[1]),
                                (byte[]) found[2])));
    }

    Uni<Void> leave(String consumer, InboxRecord record) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LEAVE)
                        .setParameter("consumer", consumer)
                        .setParameter("topic", record.topic().name())
                        .setParameter("stream", record.streamId())
                        .setParameter("version", record.version())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
