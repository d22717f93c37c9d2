package io.offhook.eventing.inbox.failure;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Decides after each failure between waiting, trying again and giving up. While the database is unavailable, work waits without end and
 * is never given up. At shutdown it stops without an answer: what was not acknowledged is delivered again.
 */
@ApplicationScoped
public class InboxRetries {

    private static final Logger LOG = Logger.getLogger(InboxRetries.class);
    private static final int FIRST = 1;
    private static final int RETRIES = 3;
    private static final Duration SHORT_PAUSE = Duration.ofMillis(50);
    private static final Duration LONG_PAUSE = Duration.ofMillis(500);

    private final DatabaseOutages outages;
    private final Duration maxPause;
    private volatile boolean stopping;

    InboxRetries(DatabaseOutages outages, @ConfigProperty(name = "offhook.inbox.max-retry-pause") Duration maxPause) {
        if (maxPause.compareTo(SHORT_PAUSE) <= 0) {
            // A retry that cannot even begin would count as a failure of the handler.
            throw new IllegalArgumentException("offhook.inbox.max-retry-pause must be longer than " + SHORT_PAUSE);
        }
        this.outages = outages;
        this.maxPause = maxPause;
    }

    void stop(@Observes @Priority(FIRST) ShutdownEvent event) {
        stopping = true;
    }

    /** Repeats idempotent work until it succeeds. */
    public <T> Uni<T> untilDone(String consumer, Supplier<Uni<? extends T>> work) {
        return waiting(consumer, work)
                .onFailure(ignored -> !stopping)
                .invoke(failure ->
                        LOG.warnf("Consumer tries again: consumer=%s failure=%s", consumer, FailureReason.of(failure)))
                .onFailure(ignored -> !stopping)
                .retry()
                .withBackOff(SHORT_PAUSE, maxPause)
                .indefinitely()
                .onFailure()
                .recoverWithUni(() -> Uni.createFrom().nothing());
    }

    /** Tries a few times and then gives up; what cannot even be given up is tried from the start. */
    public <T> Uni<T> orGiveUp(
            String consumer, Supplier<Uni<? extends T>> work, Function<Throwable, Uni<? extends T>> giveUp) {
        return untilDone(
                consumer,
                () -> waiting(consumer, work)
                        .onFailure(
                                failure -> !stopping && FailureKind.of(failure).isWorthRetrying())
                        .retry()
                        .withBackOff(SHORT_PAUSE, LONG_PAUSE)
                        .atMost(RETRIES)
                        .onFailure(ignored -> !stopping)
                        .recoverWithUni(giveUp));
    }

    /** Repeats work for as long as the database is unavailable. */
    private <T> Uni<T> waiting(String consumer, Supplier<Uni<? extends T>> work) {
        return Uni.createFrom()
                .deferred(work)
                .onFailure(this::isOutage)
                .invoke(failure -> outages.begin(consumer, failure))
                .onFailure(this::isOutage)
                .retry()
                .withBackOff(SHORT_PAUSE, maxPause)
                .indefinitely()
                .invoke(() -> outages.end(consumer));
    }

    private boolean isOutage(Throwable failure) {
        return !stopping && FailureKind.of(failure) == FailureKind.UNAVAILABLE;
    }
}
