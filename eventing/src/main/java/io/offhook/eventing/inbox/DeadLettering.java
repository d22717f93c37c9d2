package io.offhook.eventing.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.eventing.EventCodec.Undecodable;
import io.offhook.eventing.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Sets a record aside that failed again and again. First parked, so that its stream waits; then sent to the dead letters.
 * A record that does not even say which stream it belongs to blocks nobody.
 */
@ApplicationScoped
class DeadLettering {

    private static final Logger LOG = Logger.getLogger(DeadLettering.class);

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

    Uni<Void> on(String consumer, IncomingRecord arrival, Throwable failure) {
        var reason = reason(failure);
        return park(consumer, arrival, reason)
                .chain(() -> deadLetterTopic.send(consumer, arrival, reason))
                .invoke(() -> {
                    meters.counter("offhook.inbox.dead.letters", "consumer", consumer)
                            .increment();
                    LOG.errorf("Dead letter: consumer=%s origin=%s reason=%s", consumer, arrival.origin(), reason);
                });
    }

    private Uni<Void> park(String consumer, IncomingRecord arrival, String reason) {
        try {
            var record = InboxRecord.parse(arrival);
            return units.runApart(() -> parked.park(consumer, record, reason, true));
        } catch (Undecodable e) {
            return Uni.createFrom().voidItem();
        }
    }

    /** Names the failure; its message may quote what it failed on, so only our own is passed on. */
    private static String reason(Throwable failure) {
        if (failure instanceof Undecodable) {
            return String.valueOf(failure.getMessage());
        }
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getName();
    }
}
