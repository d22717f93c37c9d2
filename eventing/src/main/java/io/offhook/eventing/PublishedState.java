package io.offhook.eventing;

import io.offhook.contracts.Event;
import io.offhook.contracts.Topic;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a service publishes on compacted topics: the latest state of a thing, or that it is erased. */
@ApplicationScoped
public class PublishedState {

    private static final String UPSERT = """
            insert into published_state (topic, key, version, type, data, metadata)
            values (:topic, :key, 1, :type, cast(cast(:data as text) as jsonb), cast(cast(:metadata as text) as jsonb))
            on conflict (topic, key) do update set
                version = published_state.version + 1, type = excluded.type, data = excluded.data,
                metadata = excluded.metadata, tx_id = pg_current_xact_id()
            where published_state.data is distinct from excluded.data""";

    /** Publishes the state once the caller's transaction commits; the same state again changes nothing. */
    public Uni<Void> put(Topic topic, String key, Event state, Cause cause) {
        return upsert(topic, key, topic.typeOf(state).name(), EventCodec.write(state), cause);
    }

    /** Publishes a tombstone, and keeps none of the data. */
    public Uni<Void> erase(Topic topic, String key, Cause cause) {
        return upsert(topic, key, topic.types().getFirst().name(), null, cause);
    }

    private Uni<Void> upsert(Topic topic, String key, String type, @Nullable String data, Cause cause) {
        var metadata = EventCodec.write(Metadata.of(UUID.randomUUID(), cause));
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(UPSERT)
                        .setParameter("topic", topic.name())
                        .setParameter("key", key)
                        .setParameter("type", type)
                        .setParameter("data", data)
                        .setParameter("metadata", metadata)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
