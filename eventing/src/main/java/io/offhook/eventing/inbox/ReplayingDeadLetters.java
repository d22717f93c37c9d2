package io.offhook.eventing.inbox;

import io.offhook.contracts.audit.AuditRecorded.Action;
import io.offhook.eventing.Cause;
import io.offhook.eventing.audit.AuditEntry;
import io.offhook.eventing.audit.AuditLog;
import io.offhook.eventing.inbox.deadletter.DeadLetter.Filter;
import io.offhook.eventing.inbox.deadletter.ParkedRecords;
import io.offhook.eventing.inbox.deadletter.ParkedRecords.Stream;
import io.offhook.eventing.sql.UnitOfWork;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tries dead letters again, once their cause is fixed. Those that may be forged are verified again. */
@ApplicationScoped
public class ReplayingDeadLetters {

    private static final int MAX_STREAMS = 1_000;

    private final UnitOfWork units;
    private final ParkedRecords parked;
    private final ConsumerRegistry consumers;
    private final Inbox inbox;
    private final AuditLog audit;

    ReplayingDeadLetters(
            UnitOfWork units, ParkedRecords parked, ConsumerRegistry consumers, Inbox inbox, AuditLog audit) {
        this.units = units;
        this.parked = parked;
        this.consumers = consumers;
        this.inbox = inbox;
        this.audit = audit;
    }

    /**
     * How a replay ended.
     *
     * @param streams whose dead letters were tried
     * @param applied records that were applied, those that waited behind a dead letter included
     * @param failed streams whose dead letter failed again
     */
    public record Replay(int streams, long applied, long failed) {}

    /** Tries a dead letter again, and applies what waits behind it. */
    public Uni<Replay> replay(long id, Cause cause) {
        var entry = AuditEntry.of(Action.DEAD_LETTERS_REPLAYED, String.valueOf(id), cause);
        return units.run(() -> parked.failedStreams(id, new Filter(null, null, null, null), 1)
                        .invoke(found -> record(found, entry)))
                .flatMap(this::replayStreams);
    }

    /** The same for all that match, at most those of 1000 streams at once. */
    public Uni<Replay> replay(Filter filter, Cause cause) {
        return units.run(() -> parked.failedStreams(null, filter, MAX_STREAMS)
                        .invoke(found ->
                                record(found, AuditEntry.of(Action.DEAD_LETTERS_REPLAYED, found.size(), cause))))
                .flatMap(this::replayStreams);
    }

    /** Before the first is tried. */
    private void record(List<Stream> found, AuditEntry entry) {
        if (!found.isEmpty()) {
            audit.add(List.of(entry));
        }
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
                .find(stream)
                .map(consumer -> inbox.retryQuarantined(consumer, stream.streamId())
                        .flatMap(passed ->
                                inbox.retryParked(consumer, stream.streamId()).map(applied -> passed + applied)))
                .orElseGet(() -> Uni.createFrom().item(0L));
    }
}
