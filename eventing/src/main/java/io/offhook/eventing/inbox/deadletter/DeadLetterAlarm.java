package io.offhook.eventing.inbox.deadletter;

import static io.offhook.eventing.EventCodec.printable;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.inbox.failure.ConflictingEvent;
import io.offhook.eventing.inbox.failure.FailureKind;
import io.offhook.eventing.inbox.failure.FailureReason;
import io.offhook.eventing.inbox.record.IncomingRecord;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * What operators see of a dead letter: a line in the log, and counters with the tags {@code consumer} and {@code topic}. A record that may
 * be forged has a line and a counter of its own, {@code offhook.inbox.conflicting} or {@code offhook.inbox.unverified}.
 */
@ApplicationScoped
public class DeadLetterAlarm {

    private static final Logger LOG = Logger.getLogger(DeadLetterAlarm.class);

    private final MeterRegistry meters;

    public DeadLetterAlarm(MeterRegistry meters) {
        this.meters = meters;
    }

    /** The counters of a consumer are at 0 from the start, for alerts. */
    public void register(String consumer, Topic topic) {
        deadLetters(consumer);
        conflicting(consumer, topic);
        unverified(consumer, topic);
    }

    private Counter deadLetters(String consumer) {
        return meters.counter("offhook.inbox.dead.letters", "consumer", consumer);
    }

    private Counter conflicting(String consumer, Topic topic) {
        return meters.counter("offhook.inbox.conflicting", "consumer", consumer, "topic", topic.topicName());
    }

    private Counter unverified(String consumer, Topic topic) {
        return meters.counter("offhook.inbox.unverified", "consumer", consumer, "topic", topic.topicName());
    }

    void raise(String consumer, IncomingRecord record, Throwable failure) {
        deadLetters(consumer).increment();
        var kind = FailureKind.of(failure);
        switch (kind) {
            case CONFLICTING -> conflicting(consumer, record, (ConflictingEvent) FailureReason.root(failure));
            case UNVERIFIED -> unverified(consumer, record, failure);
            default ->
                LOG.errorf(
                        "Dead letter: consumer=%s origin=%s kind=%s reason=%s",
                        consumer, record.origin(), kind, FailureReason.of(failure));
        }
    }

    private void conflicting(String consumer, IncomingRecord record, ConflictingEvent conflict) {
        conflicting(consumer, record.topic()).increment();
        LOG.errorf(
                "Conflicting event: topic=%s stream=%s version=%s ids=%s,%s consumer=%s origin=%s",
                record.topic().topicName(),
                header(record, "ce_subject"),
                header(record, "ce_sequence"),
                printable(conflict.takenId()),
                header(record, "ce_id"),
                consumer,
                record.origin());
    }

    private void unverified(String consumer, IncomingRecord record, Throwable failure) {
        unverified(consumer, record.topic()).increment();
        LOG.errorf(
                "Unverified event: topic=%s stream=%s version=%s id=%s reason=%s consumer=%s origin=%s",
                record.topic().topicName(),
                header(record, "ce_subject"),
                header(record, "ce_sequence"),
                header(record, "ce_id"),
                FailureReason.of(failure),
                consumer,
                record.origin());
    }

    private static String header(IncomingRecord record, String name) {
        return printable(record.headers().getOrDefault(name, "-"));
    }
}
