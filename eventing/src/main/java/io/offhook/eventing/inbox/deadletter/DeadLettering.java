package io.offhook.eventing.inbox.deadletter;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.eventing.EventCodec.Undecodable;
import io.offhook.eventing.inbox.failure.FailureKind;
import io.offhook.eventing.inbox.failure.FailureReason;
import io.offhook.eventing.inbox.record.InboxRecord;
import io.offhook.eventing.inbox.record.IncomingRecord;
import io.offhook.eventing.sql.DatabaseFailure;
import io.offhook.eventing.sql.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Gives up a record: parks it, so that its stream waits behind it, and then sends it to the dead letters. A record that does not say
 * which stream it belongs to, or that the database cannot hold at all, blocks no stream and is only sent.
 */
@ApplicationScoped
public class DeadLettering {

    private static final Logger LOG = Logger.getLogger(DeadLettering.class);

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final UnitOfWork units;
    private final ParkedRecords parked;
    private final DeadLetterTopic deadLetterTopic;
    private final MeterRegistry meters;

    DeadLettering(UnitOfWork units, ParkedRecords parked, DeadLetterTopic deadLetterTopic, MeterRegistry meters) {
        this.units = units;
        this.parked = parked;
        this.deadLetterTopic = deadLetterTopic;
        this.meters = meters;
    }

    /** For a record that failed for the first time. */
    public Uni<Void> giveUp(String consumer, IncomingRecord record, Throwable failure) {
        return park(consumer, record, failure)
                .chain(() -> deadLetterTopic.send(consumer, record, failure))
                .invoke(() -> {
                    meters.counter("offhook.inbox.dead.letters", "consumer", consumer)
                            .increment();
                    LOG.errorf(
                            "Dead letter: consumer=%s origin=%s kind=%s reason=%s",
                            consumer, record.origin(), FailureKind.of(failure), FailureReason.of(failure));
                });
    }

    /** For a record that was given up before, and failed again when it was replayed: it stays parked. */
    public Uni<Void> keepParked(String consumer, InboxRecord record, Throwable failure) {
        return units.runApart(() -> parked.park(consumer, record, FailureReason.of(failure), FailureKind.of(failure)));
    }

    private Uni<Void> park(String consumer, IncomingRecord incoming, Throwable failure) {
        try {
            return keepParked(consumer, InboxRecord.parse(incoming), failure)
                    .onFailure(refused -> DatabaseFailure.of(refused) == DatabaseFailure.INVALID_DATA)
                    .recoverWithNull();
        } catch (Undecodable e) {
            return Uni.createFrom().voidItem();
        }
    }
}
