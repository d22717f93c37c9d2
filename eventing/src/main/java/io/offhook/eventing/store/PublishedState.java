package io.offhook.eventing.store;

import io.offhook.contracts.Event;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Cause;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.Metadata;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a service publishes on compacted topics: the latest state of a thing, or that the state is erased. */
@ApplicationScoped
public class PublishedState {

    private static final String PUT = """
            insert into published_state (topic, key, version, type, data, metadata)
            values ($1, $2, 1, $3, $4::text::jsonb, $5::text::jsonb)
            on conflict (topic, key) do update set
                version = published_state.version + 1, type = excluded.type, data = excluded.data,
                metadata = excluded.metadata, tx_id = pg_current_xact_id()
            where published_state.data is distinct from excluded.data""";

    /** The type stays: a tombstone names the type of the state that it erases. */
    private static final String ERASE = """
            update published_state set
                version = version + 1, data = null, metadata = $3::text::jsonb, tx_id = pg_current_xact_id()
            where topic = $1 and key = $2 and data is not null
            returning type""";

    private static final String AGAIN = """
            update published_state set version = version + 1, metadata = $3::text::jsonb, tx_id = pg_current_xact_id()
            where topic = $1 and key = $2""";

    private static final String COLUMNS = "select key, type, data::text, version from published_state ";
    private static final String FIND = COLUMNS + "where topic = $1 and key = any($2::text[]) and data is not null";
    private static final String ALL = COLUMNS + "where topic = $1 and data is not null order by key";

    private final int maxBytes;
    private final AuditedEvents audited;
    private final UnitOfWork units;

    PublishedState(
            @ConfigProperty(name = "offhook.events.max-bytes") int maxBytes, AuditedEvents audited, UnitOfWork units) {
        this.maxBytes = maxBytes;
        this.audited = audited;
        this.units = units;
    }

    /**
     * Publishes the state once the caller's transaction commits; the same state again changes nothing. Throws {@link EventTooLarge} for
     * one that the brokers would not take.
     */
    public Uni<Void> put(Topic topic, String key, Event state, Cause cause) {
        var type = topic.typeOf(state).name();
        var data = EventCodec.write(state);
        var metadata = Metadata.of(UUID.randomUUID(), cause);
        RecordSize.check(type, key, data, metadata, maxBytes);
        units.wakeRelay();
        return PlainSql.update(PUT, topic.name(), key, type, data, EventCodec.write(metadata))
                .invoke(changed -> {
                    if (changed > 0) {
                        audited.record(topic, type, key, metadata);
                    }
                })
                .replaceWithVoid();
    }

    /** Publishes a tombstone, and keeps none of the data. A key without a state stays as it is: nobody was told of it. */
    public Uni<Void> erase(Topic topic, String key, Cause cause) {
        var metadata = Metadata.of(UUID.randomUUID(), cause);
        units.wakeRelay();
        return PlainSql.select(ERASE, topic.name(), key, EventCodec.write(metadata))
                .invoke(erased -> erased.forEach(row -> audited.recordErased(topic, (String) row[0], key, metadata)))
                .replaceWithVoid();
    }

    /** Publishes what is there once more, a state or a tombstone: brokers compact what is before a new record alone. */
    public Uni<Void> again(Topic topic, String key, Cause cause) {
        units.wakeRelay();
        return PlainSql.update(AGAIN, topic.name(), key, EventCodec.write(Metadata.of(UUID.randomUUID(), cause)))
                .replaceWithVoid();
    }

    /**
     * A state in force.
     *
     * @param version rises with each change, also with an erasure
     */
    public record Published<E extends Event>(String key, E state, long version) {}

    /** Those of the states that exist, by key. In the caller's transaction. */
    public Uni<Map<String, Published<?>>> find(Topic topic, Collection<String> keys) {
        return keys.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : PlainSql.select(FIND, topic.name(), keys.toArray(String[]::new))
                        .map(rows -> rows.stream()
                                .map(row -> published(topic, row))
                                .collect(Collectors.toMap(Published::key, Function.identity())));
    }

    /** All states of a topic, in the order of their keys. In the caller's transaction. */
    public Uni<List<Published<?>>> all(Topic topic) {
        return PlainSql.select(ALL, topic.name())
                .map(rows -> rows.stream()
                        .<Published<?>>map(row -> published(topic, row))
                        .toList());
    }

    private static Published<?> published(Topic topic, Object[] row) {
        var event = EventCodec.read(topic, (String) row[1], ((String) row[2]).getBytes(StandardCharsets.UTF_8));
        return new Published<>((String) row[0], event, (Long) row[3]);
    }
}
