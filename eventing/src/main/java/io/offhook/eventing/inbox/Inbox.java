package io.offhook.eventing.inbox;

import io.offhook.contracts.topic.Topic.Keeps;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.deadletter.DeadLettering;
import io.offhook.eventing.inbox.deadletter.ParkedRecords;
import io.offhook.eventing.inbox.deadletter.ParkedRecords.Next;
import io.offhook.eventing.inbox.deadletter.ParkedRecords.Stream;
import io.offhook.eventing.inbox.failure.FailureKind;
import io.offhook.eventing.inbox.failure.InboxRetries;
import io.offhook.eventing.inbox.record.InboxRecord;
import io.offhook.eventing.inbox.record.IncomingRecord;
import io.offhook.eventing.inbox.record.StreamBatches;
import io.offhook.eventing.inbox.record.StreamPositions;
import io.offhook.eventing.inbox.record.StreamPositions.Positioned;
import io.offhook.eventing.inbox.record.StreamPositions.Relation;
import io.offhook.eventing.sql.UnitOfWork;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Applies records for every consumer of the service. The package says what happens to each. */
@ApplicationScoped
public class Inbox {

    private final UnitOfWork units;
    private final StreamPositions positions;
    private final ParkedRecords parked;
    private final DeadLettering deadLettering;
    private final InboxRetries retries;
    private final Duration transactionTimeout;

    Inbox(
            UnitOfWork units,
            StreamPositions positions,
            ParkedRecords parked,
            DeadLettering deadLettering,
            InboxRetries retries,
            @ConfigProperty(name = "offhook.inbox.transaction-timeout") Duration transactionTimeout) {
        this.units = units;
        this.positions = positions;
        this.parked = parked;
        this.deadLettering = deadLettering;
        this.retries = retries;
        this.transactionTimeout = transactionTimeout;
    }

    /**
     * Applies a batch. Completes when every record of it is applied, parked or given up; it never fails. While the database is
     * unavailable it waits.
     */
    public Uni<Void> receive(TopicConsumer handler, ConsumerRecords<String, byte[]> batch) {
        var consumer = handler.consumer();
        var topic = handler.topic();
        var records = StreamSupport.stream(batch.spliterator(), false)
                .map(each -> IncomingRecord.of(topic, each))
                .toList();
        return retries.untilDone(
                consumer,
                () -> together(consumer, records, handler)
                        .onFailure(failure -> FailureKind.of(failure) != FailureKind.UNAVAILABLE)
                        .recoverWithUni(() -> inOrder(records, each -> alone(consumer, each, handler)))
                        .chain(waiting -> inOrder(
                                List.copyOf(waiting),
                                each -> drain(new Stream(consumer, topic, each), false, handler)
                                        .replaceWith(Set.of())))
                        .chain(handler::afterCommit));
    }

    /**
     * Tries the next record of a stream although it failed before, and then all that wait behind it.
     *
     * @return how many were applied
     */
    public Uni<Long> retryParked(TopicConsumer handler, String streamId) {
        return drain(new Stream(handler.consumer(), handler.topic(), streamId), true, handler)
                .call(handler::afterCommit);
    }

    /** All records in one transaction; returns the streams that have parked records. */
    private Uni<Set<String>> together(String consumer, List<IncomingRecord> records, EventHandler handler) {
        return transaction(() -> inOrder(
                StreamBatches.of(records.stream().map(InboxRecord::parse).toList()),
                batch -> process(consumer, batch, handler)));
    }

    private Uni<Set<String>> alone(String consumer, IncomingRecord record, EventHandler handler) {
        return retries.orGiveUp(
                consumer,
                () -> together(consumer, List.of(record), handler),
                failure -> deadLettering.giveUp(consumer, record, failure).replaceWith(Set.of()));
    }

    /** Records of as many streams; returns the streams that have parked records. */
    private Uni<Set<String>> process(String consumer, List<InboxRecord> records, EventHandler handler) {
        return positions
                .advance(consumer, records)
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
                        gap -> parked.park(consumer, gap, "waits for an earlier version", null)
                                .replaceWith(Set.of()))
                .replaceWithVoid();
    }

    private static Uni<Void> handle(List<InboxRecord> records, EventHandler handler) {
        var erased = records.stream()
                .filter(each -> each.isTombstone() && each.topic().keeps() == Keeps.LATEST_STATE)
                .toList();
        // A null value on another topic stands for an event that was set aside: the position moves, and nothing else
        // happens.
        var events = records.stream()
                .filter(each -> !each.isTombstone())
                .<Recorded<?>>map(InboxRecord::decode)
                .toList();
        return inOrder(erased, each -> handler.onErased(each.streamId()).replaceWith(Set.of()))
                .chain(() -> events.isEmpty() ? Uni.createFrom().voidItem() : handler.onAll(events));
    }

    /** Applies parked records of a stream, each in a transaction of its own: a bad successor must not undo its predecessor. */
    private Uni<Long> drain(Stream stream, boolean failedToo, EventHandler handler) {
        var failedHead = new AtomicBoolean(failedToo);
        return Multi.createBy()
                .repeating()
                .uni(() -> drainNext(stream, failedHead.getAndSet(false), handler))
                .whilst(applied -> applied)
                .filter(applied -> applied)
                .collect()
                .with(Collectors.counting());
    }

    private Uni<Boolean> drainNext(Stream stream, boolean failedToo, EventHandler handler) {
        return retries.untilDone(stream.consumer(), () -> transaction(() -> parked.next(stream, failedToo)))
                .flatMap(next ->
                        next.isEmpty() ? Uni.createFrom().item(false) : unpark(stream.consumer(), next.get(), handler));
    }

    private Uni<Boolean> unpark(String consumer, Next next, EventHandler handler) {
        var record = next.record();
        return retries.orGiveUp(
                consumer,
                () -> transaction(() -> process(consumer, List.of(record), handler)
                                .chain(() -> parked.delete(consumer, record)))
                        .replaceWith(true),
                failure -> (next.failedBefore()
                                ? deadLettering.keepParked(consumer, record, failure)
                                : deadLettering.giveUp(consumer, IncomingRecord.of(record), failure))
                        .replaceWith(false));
    }

    /** Some lost connections never answer, and the driver passes on no error 57P01 that leaves a connection open. */
    private <T> Uni<T> transaction(Supplier<Uni<T>> work) {
        return units.runApart(work).ifNoItem().after(transactionTimeout).fail();
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
