package io.offhook.eventing.rebuild;

import io.offhook.eventing.Recorded;
import io.offhook.eventing.sql.PlainSql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** A read model of the service's own events: how many each phone has. */
@ApplicationScoped
class PhoneCounts implements ReadModel.FromOwnEvents {

    private static final String INDEXES =
            "select indexname::text from pg_indexes where schemaname = current_schema() and tablename = 'phone_count'";

    private final AtomicReference<String> failing = new AtomicReference<>("");
    private volatile List<String> indexes = List.of();

    @Override
    public String name() {
        return "phone-counts";
    }

    @Override
    public List<String> tables() {
        return List.of("phone_count");
    }

    @Override
    public List<String> indexesOfReaders() {
        return List.of("phone_count_by_events");
    }

    /** Those of the table that the next event goes into. */
    void lookAtIndexes() {
        indexes = List.of();
    }

    List<String> indexes() {
        return indexes;
    }

    /** Of this stream no event is folded. */
    void failAt(String stream) {
        failing.set(stream);
    }

    @Override
    public Uni<Void> apply(Recorded<?> event) {
        if (event.streamId().equals(failing.get())) {
            return Uni.createFrom().failure(new IllegalStateException("as the test wants it"));
        }
        return look().chain(Panache::getSession)
                .flatMap(session -> session.createNativeQuery("""
                                insert into phone_count as p (stream_id, events) values (:stream, 1)
                                on conflict (stream_id) do update set events = p.events + 1""")
                        .setParameter("stream", event.streamId())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Void> look() {
        return indexes.isEmpty()
                ? PlainSql.select(INDEXES)
                        .map(rows ->
                                rows.stream().map(row -> String.valueOf(row[0])).toList())
                        .invoke(found -> indexes = found)
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
