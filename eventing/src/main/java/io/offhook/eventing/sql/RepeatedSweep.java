package io.offhook.eventing.sql;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Sweeps tables from time to time, without the scheduler, which some services do not have. A sweep that fails is made again the next time. */
public final class RepeatedSweep {

    private static final Logger LOG = Logger.getLogger(RepeatedSweep.class);

    private RepeatedSweep() {}

    /**
     * Sweeps do not overlap.
     *
     * @param name for the log
     * @return ends them
     */
    public static Cancellable start(String name, Duration interval, Supplier<Uni<Void>> sweep) {
        return Multi.createFrom()
                .ticks()
                .startingAfter(interval)
                .every(interval)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> sweep.get()
                        .onFailure()
                        .invoke(failure -> LOG.debugf("Sweep failed: sweep=%s failure=%s", name, failure))
                        .onFailure()
                        .recoverWithNull())
                .subscribe()
                .with(ignored -> {});
    }
}
