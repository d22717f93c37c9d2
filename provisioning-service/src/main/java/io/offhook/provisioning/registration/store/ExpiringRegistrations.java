package io.offhook.provisioning.registration.store;

import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.provisioning.registration.LeaseBook.Asked;
import io.offhook.provisioning.registration.RegistrationCommand.Unregister;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Ends registrations of which nobody told that they ended: their registrar may be gone. */
@ApplicationScoped
class ExpiringRegistrations {

    private static final int BATCH = 500;
    private static final int MAX_BATCHES = 200;

    private final UnitOfWork units;
    private final Leases leases;
    private final TakingReports taking;
    private final Clock clock;

    ExpiringRegistrations(UnitOfWork units, Leases leases, TakingReports taking, Clock clock) {
        this.units = units;
        this.leases = leases;
        this.taking = taking;
        this.clock = clock;
    }

    @Scheduled(every = "{offhook.registrar.sweep-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return Multi.createBy()
                .repeating()
                .uni(() -> units.runApart(this::sweepBatch))
                .whilst(ended -> ended > 0)
                .select()
                .first(MAX_BATCHES)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Integer> sweepBatch() {
        var now = clock.instant();
        return leases.takeEnded(now, BATCH)
                .flatMap(ended -> taking.decide(
                                ended.phones().stream()
                                        .map(each -> new Asked(
                                                each.phoneId(),
                                                new Unregister(each.deviceName(), Unregister.Reason.EXPIRED)))
                                        .toList(),
                                Cause.service(now))
                        .replaceWith(ended.rows()));
    }
}
