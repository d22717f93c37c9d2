package io.offhook.eventing.inbox;

import io.offhook.eventing.inbox.deadletter.DeadLettering;
import io.offhook.eventing.inbox.deadletter.ParkedRecords;
import io.offhook.eventing.inbox.deadletter.ParkedRecords.Next;
import io.offhook.eventing.inbox.deadletter.ParkedRecords.Stream;
import io.offhook.eventing.inbox.deadletter.QuarantinedRecords;
import io.offhook.eventing.inbox.failure.FailureKind;
import io.offhook.eventing.inbox.failure.InboxRetries;
import io.offhook.eventing.inbox.record.InboxRecord;
import io.offhook.eventing.inbox.record.IncomingRecord;
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

    private static final int MAX_QUARANTINED = 1_000;

    private final UnitOfWork units;
    private final ApplyingRecords applying;
    private final ParkedRecords parked;
    private final QuarantinedRecords quarantine;
    private final DeadLettering deadLettering;
    private final InboxRetries retries;
    private final Duration transactionTimeout;

    Inbox(
            UnitOfWork units,
            ApplyingRecords applying,
            ParkedRecords parked,
            QuarantinedRecords quarantine,
            DeadLettering deadLettering,
            InboxRetries retries,
            @ConfigProperty(name = "offhook.inbox.transaction-timeout") Duration transactionTimeout) {
        this.units = units;
        this.applying = applying;
        this.parked = parked;
        this.quarantine = quarantine;
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

    /**
     * Verifies quarantined records of a stream again, after their source's keys were put right, and applies those that pass.
     *
     * @return how many passed
     */
    public Uni<Long> retryQuarantined(TopicConsumer handler, String streamId) {
        var stream = new Stream(handler.consumer(), handler.topic(), streamId);
        return retries.untilDone(
                        stream.consumer(), () -> transaction(() -> quarantine.unverified(stream, MAX_QUARANTINED)))
                .onItem()
                .transformToMulti(records -> Multi.createFrom().iterable(records))
                .onItem()
                .transformToUniAndConcatenate(record -> release(stream.consumer(), record, handler))
                .filter(passed -> passed)
                .collect()
                .with(Collectors.counting());
    }

    private Uni<Boolean> release(String consumer, InboxRecord record, EventHandler handler) {
        return retries.orGiveUp(
                consumer,
                () -> transaction(() -> applying.apply(consumer, List.of(IncomingRecord.of(record)), handler)
                                .chain(() -> quarantine.delete(consumer, record)))
                        .replaceWith(true),
                failure ->
                        deadLettering.keepQuarantined(consumer, record, failure).replaceWith(false));
    }

    /** All records in one transaction; returns the streams that have parked records. */
    private Uni<Set<String>> together(String consumer, List<IncomingRecord> records, EventHandler handler) {
        return transaction(() -> applying.apply(consumer, records, handler));
    }

    private Uni<Set<String>> alone(String consumer, IncomingRecord record, EventHandler handler) {
        return retries.orGiveUp(
                consumer,
                () -> together(consumer, List.of(record), handler),
                failure -> deadLettering.giveUp(consumer, record, failure).replaceWith(Set.of()));
    }

    /** Applies parked records of a stream, each in a transaction of its own: a bad successor must not undo its predecessor. */
    private Uni<Long> drain(Stream stream, boolean failedToo, EventHandler handler) {
        var failedHead = new AtomicBoolean(failedToo);
        return Multi.createBy()
                .repeating()
                .uni(() -> drainNext(stream, failedHead.getAndSet(false), handler))
                .whilst(drained -> drained != Drained.NOTHING)
                .filter(drained -> drained == Drained.APPLIED)
                .collect()
                .with(Collectors.counting());
    }

    private enum Drained {
        APPLIED,
        QUARANTINED,
        NOTHING
    }

    private Uni<Drained> drainNext(Stream stream, boolean failedToo, EventHandler handler) {
        return retries.untilDone(stream.consumer(), () -> transaction(() -> parked.next(stream, failedToo)))
                .flatMap(next -> next.isEmpty()
                        ? Uni.createFrom().item(Drained.NOTHING)
                        : unpark(stream.consumer(), next.get(), handler));
    }

    private Uni<Drained> unpark(String consumer, Next next, EventHandler handler) {
        var record = next.record();
        return retries.orGiveUp(
                consumer,
                () -> transaction(() -> applying.applyParked(consumer, record, handler))
                        .replaceWith(Drained.APPLIED),
                failure -> leave(consumer, next, failure));
    }

    private Uni<Drained> leave(String consumer, Next next, Throwable failure) {
        var record = next.record();
        if (FailureKind.of(failure).isQuarantined()) {
            return deadLettering.quarantineParked(consumer, record, failure).replaceWith(Drained.QUARANTINED);
        }
        var left = next.failedBefore()
                ? deadLettering.keepParked(consumer, record, failure)
                : deadLettering.giveUp(consumer, IncomingRecord.of(record), failure);
        return left.replaceWith(Drained.NOTHING);
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
