package io.offhook.eventing.inbox;

import io.offhook.contracts.Topic;
import io.offhook.eventing.EventCodec.Undecodable;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.UnitOfWork;
import io.offhook.eventing.inbox.StreamPositions.Positioned;
import io.offhook.eventing.inbox.StreamPositions.Relation;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Takes records in, for every consumer of the service. See the package for what becomes of each. */
@ApplicationScoped
public class Inbox {

    private static final int RETRIES = 3;

    private final UnitOfWork units;
    private final StreamPositions positions;
    private final ParkedRecords parked;
    private final DeadLettering deadLettering;

    Inbox(UnitOfWork units, StreamPositions positions, ParkedRecords parked, DeadLettering deadLettering) {
        this.units = units;
        this.positions = positions;
        this.parked = parked;
        this.deadLettering = deadLettering;
    }

    /**
     * Takes a batch in. While the database is away it waits; it never gives a record up for that.
     *
     * @param consumer name of the consumer group
     */
    public Uni<Void> receive(
            String consumer, Topic topic, ConsumerRecords<String, byte[]> batch, EventHandler handler) {
        var arrivals = StreamSupport.stream(batch.spliterator(), false)
                .map(each -> IncomingRecord.of(topic, each))
                .toList();
        return together(consumer, arrivals, handler)
                .onFailure()
                .recoverWithUni(() -> inOrder(arrivals, each -> alone(consumer, each, handler)))
                .chain(waiting -> inOrder(List.copyOf(waiting), each -> drain(consumer, topic, each, false, handler)))
                .replaceWithVoid();
    }

    /** Tries the record that failed again, and then all that waited behind it. */
    public Uni<Void> retryParked(String consumer, Topic topic, String streamId, EventHandler handler) {
        return drain(consumer, topic, streamId, true, handler).replaceWithVoid();
    }

    /** All in one transaction; returns the streams that have parked records. */
    private Uni<Set<String>> together(String consumer, List<IncomingRecord> arrivals, EventHandler handler) {
        return units.runApart(() -> inOrder(
                StreamBatches.of(arrivals.stream().map(InboxRecord::parse).toList()),
                batch -> process(consumer, batch, handler)));
    }

    private Uni<Set<String>> alone(String consumer, IncomingRecord arrival, EventHandler handler) {
        return untilOver(
                () -> together(consumer, List.of(arrival), handler),
                failure -> deadLettering.on(consumer, arrival, failure).replaceWith(Set.of()));
    }

    /** Records of as many streams; returns the streams that have parked records. */
    private Uni<Set<String>> process(String consumer, List<InboxRecord> batch, EventHandler handler) {
        return positions
                .advance(consumer, batch)
                .call(positioned -> park(consumer, at(Relation.GAP, positioned))
                        .chain(() -> handle(at(Relation.NEXT, positioned), handler)))
                .map(positioned -> positioned.stream()
                        .filter(Positioned::othersParked)
                        .map(each -> each.record().streamId())
                        .collect(Collectors.toSet()));
    }

    private static List<InboxRecord> at(Relation relation, List<Positioned> positioned) {
        return positioned.stream()
                .filter(each -> each.relation() == relation)
                .map(Positioned::record)
                .toList();
    }

    private Uni<Void> park(String consumer, List<InboxRecord> gaps) {
        return inOrder(
                        gaps,
                        gap -> parked.park(consumer, gap, "waits for an earlier version", false)
                                .replaceWith(Set.of()))
                .replaceWithVoid();
    }

    private static Uni<Void> handle(List<InboxRecord> records, EventHandler handler) {
        var erased = records.stream().filter(InboxRecord::isTombstone).toList();
        var events = records.stream()
                .filter(each -> !each.isTombstone())
                .<Recorded<?>>map(InboxRecord::decode)
                .toList();
        return inOrder(erased, each -> handler.onErased(each.streamId()).replaceWith(Set.of()))
                .chain(() -> events.isEmpty() ? Uni.createFrom().voidItem() : handler.onAll(events));
    }

    /** Each in a transaction of its own: a bad successor must not undo its predecessor. */
    private Uni<Set<String>> drain(
            String consumer, Topic topic, String streamId, boolean failedToo, EventHandler handler) {
        return units.runApart(() -> parked.next(consumer, topic, streamId, failedToo))
                .chain(next -> next.isEmpty()
                        ? Uni.createFrom().item(Set.of())
                        : unpark(consumer, next.get(), handler)
                                .chain(through -> through
                                        ? drain(consumer, topic, streamId, false, handler)
                                        : Uni.createFrom().item(Set.of())));
    }

    private Uni<Boolean> unpark(String consumer, InboxRecord record, EventHandler handler) {
        return untilOver(
                () -> units.runApart(() ->
                                process(consumer, List.of(record), handler).chain(() -> parked.leave(consumer, record)))
                        .replaceWith(true),
                failure -> deadLettering
                        .on(consumer, IncomingRecord.of(record), failure)
                        .replaceWith(false));
    }

    /** A few tries, then the last resort; while even that fails it is the database, not the record: wait and begin anew. */
    private static <T> Uni<T> untilOver(
            Supplier<Uni<? extends T>> work, Function<Throwable, Uni<? extends T>> lastResort) {
        return Uni.createFrom()
                .deferred(work)
                .onFailure(failure -> !(failure instanceof Undecodable))
                .retry()
                .withBackOff(Duration.ofMillis(50), Duration.ofMillis(500))
                .atMost(RETRIES)
                .onFailure()
                .recoverWithUni(lastResort)
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(500), Duration.ofSeconds(5))
                .indefinitely();
    }

    private static <T> Uni<Set<String>> inOrder(List<T> items, Function<T, Uni<? extends Set<String>>> step) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(step)
                .collect()
                .in(LinkedHashSet<String>::new, Set::addAll)
                .map(found -> found);
    }
}
