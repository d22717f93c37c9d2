package io.offhook.eventing.store;

import com.fasterxml.jackson.databind.util.RawValue;
import io.offhook.contracts.Event;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Cause;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.Metadata;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.sql.VersionConflict;
import io.offhook.eventing.store.Append.Appended;
import io.offhook.eventing.store.Append.Conflict;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The events of one service. Every call belongs to the caller's transaction, see {@link UnitOfWork}. Events that would make a larger
 * record than the brokers take are refused with {@link EventTooLarge}.
 */
@ApplicationScoped
public class EventStore {

    /** One statement for one event or thousands; an uncommitted row of another transaction makes it wait, then do nothing. */
    private static final String INSERT = """
            insert into event (stream_id, version, type, data, metadata)
            select stream_id, version, type, data, metadata
            from rows from (jsonb_to_recordset($1::text::jsonb)
                as (stream_id text, version bigint, type text, data jsonb, metadata jsonb))
                with ordinality as r (stream_id, version, type, data, metadata, place)
            order by place
            on conflict (stream_id, version) do nothing""";

    private static final String COLUMNS = "select stream_id, version, type, data::text, metadata::text from event ";

    private static final String ONE = COLUMNS + "where stream_id = $1 order by version";
    private static final String MANY = COLUMNS + "where stream_id = any($1::text[]) order by position";

    private final Topic topic;
    private final int maxBytes;
    private final AuditedEvents audited;
    private final UnitOfWork units;
    private final AnsweredEvents answered;

    EventStore(
            @ConfigProperty(name = "offhook.topic") Topic topic,
            @ConfigProperty(name = "offhook.events.max-bytes") int maxBytes,
            AuditedEvents audited,
            UnitOfWork units,
            AnsweredEvents answered) {
        this.topic = topic;
        this.maxBytes = maxBytes;
        this.audited = audited;
        this.units = units;
        this.answered = answered;
    }

    /** Whether what follows from the event that causes this is stored already, although the inbox does not know that event. */
    boolean isAnswered(Cause cause) {
        return answered.isAnswered(cause);
    }

    /** The history of a stream; empty if there is none. */
    public <E extends Event> Uni<History<E>> load(String streamId, Class<E> kind) {
        return PlainSql.select(ONE, streamId)
                .map(rows -> new History<>(
                        streamId, rows.stream().map(row -> recorded(row, kind)).toList()));
    }

    /** The histories of many streams in the order of the ids, in one query; those that do not exist are empty. */
    public <E extends Event> Uni<List<History<E>>> loadAll(List<String> streamIds, Class<E> kind) {
        return PlainSql.select(MANY, (Object) streamIds.toArray(String[]::new)).map(rows -> {
            var found =
                    rows.stream().map(row -> recorded(row, kind)).collect(Collectors.groupingBy(Recorded::streamId));
            return streamIds.stream()
                    .map(id -> new History<>(id, found.getOrDefault(id, List.of())))
                    .toList();
        });
    }

    /** What the next append to a stream expects, for streams that are written without being read. */
    public Uni<Long> version(String streamId) {
        return PlainSql.select("select coalesce(max(version), 0) from event where stream_id = $1", streamId)
                .map(rows -> (Long) rows.getFirst()[0]);
    }

    /**
     * Appends to one stream.
     *
     * @param expectedVersion the version on which the events were decided
     */
    public <E extends Event> Uni<Append<E>> append(
            String streamId, long expectedVersion, List<? extends E> events, Cause cause) {
        if (events.isEmpty()) {
            return Uni.createFrom().item(new Appended<>(List.of()));
        }
        var rows = new Pending<E>(streamId, expectedVersion, List.copyOf(events), cause).recorded();
        // The first event alone decides who wins: had it failed, a later one must not leave a hole before it.
        return insert(rows.subList(0, 1))
                .flatMap(first -> first == 0
                        ? Uni.createFrom().item(new Conflict<>(streamId, expectedVersion))
                        : insert(rows.subList(1, rows.size()))
                                .invoke(() -> audited.record(topic, rows))
                                .map(rest -> new Appended<>(rows)));
    }

    /**
     * Appends to many streams at once, each named no more than once.
     *
     * @return what was appended, in the order given; fails with {@link VersionConflict} if somebody else appended first to
     *     any of them, and the caller must roll back
     */
    public <E extends Event> Uni<List<Recorded<E>>> appendAll(List<Pending<E>> pending) {
        var rows = pending.stream().flatMap(each -> each.recorded().stream()).toList();
        return insert(rows).map(inserted -> {
            if (inserted < rows.size()) {
                throw new VersionConflict(pending.size());
            }
            audited.record(topic, rows);
            return rows;
        });
    }

    /**
     * Begins many streams at once, one event each.
     *
     * @return how many began; fewer than asked means that some exist, and the caller must roll back
     */
    public <E extends Event> Uni<Integer> begin(List<Beginning<E>> beginnings, Cause cause) {
        var rows = beginnings.stream()
                .map(each -> new Recorded<>(each.streamId(), 1, each.event(), Metadata.of(UUID.randomUUID(), cause)))
                .toList();
        return insert(rows).invoke(() -> audited.recordTogether(topic, rows));
    }

    /**
     * What to append to one stream.
     *
     * @param expectedVersion the version on which the events were decided
     */
    public record Pending<E extends Event>(String streamId, long expectedVersion, List<E> events, Cause cause) {

        private List<Recorded<E>> recorded() {
            return IntStream.range(0, events.size())
                    .mapToObj(place -> new Recorded<>(
                            streamId,
                            expectedVersion + 1 + place,
                            events.get(place),
                            Metadata.of(UUID.randomUUID(), cause)))
                    .toList();
        }
    }

    /** The first event of a new stream. */
    public record Beginning<E extends Event>(String streamId, E event) {}

    private <E extends Event> Uni<Integer> insert(List<Recorded<E>> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        units.wakeRelay();
        return PlainSql.update(
                INSERT, EventCodec.write(rows.stream().map(this::row).toList()));
    }

    private Row row(Recorded<?> recorded) {
        var type = topic.typeOf(recorded.event()).name();
        var data = EventCodec.write(recorded.event());
        RecordSize.check(type, recorded.streamId(), data, recorded.metadata(), maxBytes);
        return new Row(recorded.streamId(), recorded.version(), type, new RawValue(data), recorded.metadata());
    }

    /** From a row of {@link #COLUMNS}. */
    private <E extends Event> Recorded<E> recorded(Object[] row, Class<E> kind) {
        return new StoredEvent((String) row[0], (Long) row[1], (String) row[2], (String) row[3], (String) row[4])
                .recorded(topic, kind);
    }

    /** A row of the event table as {@link #INSERT} unpacks it. */
    private record Row(
            @com.fasterxml.jackson.annotation.JsonProperty("stream_id")
            String streamId,

            long version,
            String type,
            RawValue data,
            Metadata metadata) {}
}
