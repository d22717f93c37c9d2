package io.offhook.eventing.inbox;

import io.offhook.eventing.UnitOfWork;
import io.offhook.eventing.inbox.DeadLetter.Filter;
import io.offhook.eventing.inbox.ParkedRecords.Stream;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dead letters of this service, for administrators: list, show, and replay once the cause is fixed. */
@ApplicationScoped
public class DeadLetters {

    private static final int MAX_STREAMS = 1_000;

    private final UnitOfWork units;
    private final ParkedRecords parked;
    private final ConsumerRegistry consumers;
    private final Inbox inbox;

    DeadLetters(UnitOfWork units, ParkedRecords parked, ConsumerRegistry consumers, Inbox inbox) {
        this.units = units;
        this.parked = parked;
        this.consumers = consumers;
        this.inbox = inbox;
    }

    /** One page of the list, and how many there are in all. */
    public record Listed(List<DeadLetter> items, long total) {}

    /**
     * How a replay ended.
     *
     * @param streams whose dead letters were tried
     * @param applied records that were applied, those that waited behind a dead letter included
     * @param failed streams whose dead letter failed again
     */
    public record Replay(int streams, long applied, long failed) {}

    /** Oldest first. */
    public Uni<Listed> list(Filter filter, int page, int size) {
        return units.run(() -> {
            var query = query(filter);
            return query.count()
                    .flatMap(total -> query.page(Page.of(page, size))
                            .list()
                            .map(rows -> new Listed(
                                    rows.stream().map(DeadLetterRow::toView).toList(), total)));
        });
    }

    public Uni<Optional<DeadLetter>> find(long id) {
        return units.run(() -> DeadLetterRow.<DeadLetterRow>find("id = ?1 and failed = true", id)
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(DeadLetterRow::toView)));
    }

    public Uni<Optional<DeadLetterPayload>> payload(long id) {
        return units.run(() -> parked.payload(id));
    }

    /** Tries a dead letter again, and applies what waits behind it. */
    public Uni<Replay> replay(long id) {
        return units.run(() -> parked.failedStreams(id, new Filter(null, null, null, null), 1))
                .flatMap(this::replayStreams);
    }

    /** The same for all that match, at most those of 1000 streams at once. */
    public Uni<Replay> replay(Filter filter) {
        return units.run(() -> parked.failedStreams(null, filter, MAX_STREAMS)).flatMap(this::replayStreams);
    }

    private Uni<Replay> replayStreams(List<Stream> streams) {
        return Multi.createFrom()
                .iterable(streams)
                .onItem()
                .transformToUniAndConcatenate(this::replayStream)
                .collect()
                .asList()
                .map(applied -> new Replay(
                        streams.size(),
                        applied.stream().mapToLong(Long::longValue).sum(),
                        applied.stream().filter(each -> each == 0).count()));
    }

    private Uni<Long> replayStream(Stream stream) {
        return consumers
                .handler(stream.consumer(), stream.topic())
                .map(handler -> inbox.drain(stream, true, handler).call(handler::afterCommit))
                .orElseGet(() -> Uni.createFrom().item(0L));
    }

    private static PanacheQuery<DeadLetterRow> query(Filter filter) {
        var where = new StringBuilder("failed = true");
        var parameters = new Parameters();
        and(where, parameters, "consumer", filter.consumer());
        and(where, parameters, "streamId", filter.streamId());
        and(where, parameters, "reason", filter.reason());
        var kind = filter.kind();
        if (kind != null) {
            where.append(
                    kind == FailureKind.HANDLER ? " and (failure = :kind or failure is null)" : " and failure = :kind");
            parameters.and("kind", kind.name());
        }
        return DeadLetterRow.find(where.toString(), Sort.by("id"), parameters);
    }

    private static void and(StringBuilder where, Parameters parameters, String field, @Nullable String value) {
        if (value != null) {
            where.append(" and ").append(field).append(" = :").append(field);
            parameters.and(field, value);
        }
    }
}
