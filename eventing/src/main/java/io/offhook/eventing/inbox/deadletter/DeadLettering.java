package io.offhook.eventing.inbox.deadletter;

import io.offhook.eventing.EventCodec.Undecodable;
import io.offhook.eventing.inbox.failure.ConflictingEvent;
import io.offhook.eventing.inbox.failure.FailureKind;
import io.offhook.eventing.inbox.failure.FailureReason;
import io.offhook.eventing.inbox.record.InboxRecord;
import io.offhook.eventing.inbox.record.IncomingRecord;
import io.offhook.eventing.sql.DatabaseFailure;
import io.offhook.eventing.sql.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Gives up a record: parks it, so that its stream waits behind it, and then sends it to the dead letters. One that may be forged is
 * quarantined instead, and its stream goes on without it. A record that does not say which stream it belongs to, or that the database
 * cannot hold at all, is only sent.
 */
@ApplicationScoped
public class DeadLettering {

    private final UnitOfWork units;
    private final ParkedRecords parked;
    private final QuarantinedRecords quarantine;
    private final DeadLetterTopic deadLetterTopic;
    private final DeadLetterAlarm alarm;

    DeadLettering(
            UnitOfWork units,
            ParkedRecords parked,
            QuarantinedRecords quarantine,
            DeadLetterTopic deadLetterTopic,
            DeadLetterAlarm alarm) {
        this.units = units;
        this.parked = parked;
        this.quarantine = quarantine;
        this.deadLetterTopic = deadLetterTopic;
        this.alarm = alarm;
    }

    /** For a record that failed for the first time. */
    public Uni<Void> giveUp(String consumer, IncomingRecord record, Throwable failure) {
        return keep(consumer, record, failure)
                .flatMap(kept ->
                        deadLetterTopic.send(consumer, record, kept).invoke(() -> alarm.raise(consumer, record, kept)));
    }

    /** For a record that was given up before, and failed again when it was replayed: it stays parked. */
    public Uni<Void> keepParked(String consumer, InboxRecord record, Throwable failure) {
        return units.runApart(() -> parked.park(consumer, record, FailureReason.of(failure), FailureKind.of(failure)))
                .replaceWithVoid();
    }

    /** For a parked record that turned out to be one that may be forged: it gives its place up. */
    public Uni<Void> quarantineParked(String consumer, InboxRecord record, Throwable failure) {
        return giveUp(consumer, IncomingRecord.of(record), failure)
                .chain(() -> units.runApart(() -> parked.delete(consumer, record)));
    }

    /** For a quarantined record that failed again when it was replayed. */
    public Uni<Void> keepQuarantined(String consumer, InboxRecord record, Throwable failure) {
        return units.runApart(() -> quarantine.failedAgain(consumer, record, FailureReason.of(failure)));
    }

    /** Returns why: its place may be taken by another record that failed. */
    private Uni<Throwable> keep(String consumer, IncomingRecord incoming, Throwable failure) {
        InboxRecord record;
        try {
            record = InboxRecord.parse(incoming);
        } catch (Undecodable e) {
            return Uni.createFrom().item(failure);
        }
        return units.runApart(() -> keep(consumer, record, failure))
                .onFailure(refused -> DatabaseFailure.of(refused) == DatabaseFailure.INVALID_DATA)
                .recoverWithItem(failure);
    }

    private Uni<Throwable> keep(String consumer, InboxRecord record, Throwable failure) {
        var kind = FailureKind.of(failure);
        if (kind.isQuarantined()) {
            return quarantine
                    .put(consumer, record, FailureReason.of(failure), kind)
                    .replaceWith(failure);
        }
        return parked.park(consumer, record, FailureReason.of(failure), kind)
                .flatMap(done -> done
                        ? Uni.createFrom().item(failure)
                        : parked.eventId(consumer, record)
                                .flatMap(taken -> keep(consumer, record, new ConflictingEvent(taken))));
    }
}
