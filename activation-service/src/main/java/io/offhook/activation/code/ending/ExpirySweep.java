package io.offhook.activation.code.ending;

import io.offhook.activation.code.ActivationCommand.ExpireCode;
import io.offhook.activation.code.deciding.Deciding;
import io.offhook.activation.code.view.FindCodes;
import io.offhook.activation.code.view.FindCodes.Due;
import io.offhook.eventing.Cause;
import io.offhook.eventing.UnitOfWork;
import io.offhook.eventing.VersionConflict;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Turns codes whose time is over into {@code CodeExpired}. Whether a code is accepted never waits for it: the clock decides at
 * redemption. Any number of replicas may sweep; the stream's version lets one of them win.
 */
@ApplicationScoped
class ExpirySweep {

    private static final int AT_ONCE = 1_000;

    private final FindCodes find;
    private final UnitOfWork units;
    private final Deciding deciding;
    private final Clock clock;

    ExpirySweep(FindCodes find, UnitOfWork units, Deciding deciding, Clock clock) {
        this.find = find;
        this.units = units;
        this.deciding = deciding;
        this.clock = clock;
    }

    @Scheduled(every = "{offhook.expiry.sweep}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return units.runApart(() -> find.due(clock.instant(), AT_ONCE))
                .flatMap(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(this::expire)
                        .onItem()
                        .ignoreAsUni());
    }

    private Uni<Void> expire(Due due) {
        var cause = Cause.request(clock.instant(), null);
        return units.runApart(() ->
                        deciding.decide(due.phoneId(), new ExpireCode(due.codeId(), due.phoneId(), cause.at()), cause))
                .replaceWithVoid()
                .onFailure(VersionConflict.class)
                .recoverWithNull(); // another replica, or a redemption, was faster
    }
}
