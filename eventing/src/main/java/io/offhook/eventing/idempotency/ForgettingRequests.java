package io.offhook.eventing.idempotency;

import io.offhook.eventing.sql.RepeatedSweep;
import io.offhook.eventing.sql.UnitOfWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Deletes requests that may be repeated no more. New ones delete some too; this is for when none come. */
@ApplicationScoped
class ForgettingRequests {

    private static final Duration EVERY = Duration.ofMinutes(10);

    private final UnitOfWork units;
    private final Clock clock;
    private @Nullable Cancellable timer;

    ForgettingRequests(UnitOfWork units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        timer = RepeatedSweep.start("requests", EVERY, this::sweep);
    }

    void stop(@Observes ShutdownEvent event) {
        if (timer != null) {
            timer.cancel();
        }
    }

    /** Batch after batch, until one finds none. */
    Uni<Void> sweep() {
        return Multi.createBy()
                .repeating()
                .uni(() -> units.runApart(() -> IdempotentRequests.forget(clock.instant())))
                .whilst(deleted -> deleted > 0)
                .onItem()
                .ignoreAsUni();
    }
}
