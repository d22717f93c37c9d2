package io.offhook.activation.code.life;

import io.offhook.activation.code.ActivationCommand;
import io.offhook.activation.code.ActivationCommand.ExpireCode;
import io.offhook.activation.code.ActivationCommand.WarnOfExpiry;
import io.offhook.activation.code.store.ActivationCommands.Asked;
import io.offhook.activation.code.store.CommandBatches;
import io.offhook.activation.code.life.DueCodes;
import io.offhook.activation.code.life.DueCodes.Due;
import io.offhook.activation.config.DatabaseClock;
import io.offhook.activation.setting.ActivationSettings;
import io.offhook.activation.setting.store.CurrentSettings;
import io.offhook.eventing.Cause;
import io.offhook.eventing.UnitOfWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Turns codes whose time is over into {@code CodeExpired}, and announces the end of those whose time soon will be. Whether a code
 * is accepted never waits for it: the clock decides at redemption. Any number of replicas may sweep; the stream's version lets
 * one of them win.
 */
@ApplicationScoped
class ExpirySweep {

    /** Few enough that a redemption which meets such a transaction does not notice. */
    private static final int AT_ONCE = 200;

    private final DueCodes codes;
    private final UnitOfWork units;
    private final CommandBatches many;
    private final DatabaseClock clock;
    private final CurrentSettings settings;

    ExpirySweep(DueCodes codes, UnitOfWork units, CommandBatches many, DatabaseClock clock, CurrentSettings settings) {
        this.codes = codes;
        this.units = units;
        this.many = many;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(every = "{offhook.expiry.sweep}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> expire() {
        return sweep(now -> codes.over(now, AT_ONCE), (due, now) -> new ExpireCode(due.codeId(), due.phoneId(), now));
    }

    @Scheduled(every = "{offhook.expiry.warn}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> warn() {
        return settings.onceRead().map(ActivationSettings::expiryWarning).flatMap(this::announce);
    }

    private Uni<Void> announce(Duration warning) {
        return sweep(
                now -> codes.nearTheirEnd(now, warning, AT_ONCE),
                (due, now) -> new WarnOfExpiry(due.codeId(), due.phoneId(), due.issuedAt(), warning, now));
    }

    /** Batch after batch, until one is not full or comes to nothing. */
    private Uni<Void> sweep(
            Function<Instant, Uni<List<Due>>> find, BiFunction<Due, Instant, ActivationCommand> command) {
        return Multi.createBy()
                .repeating()
                .uni(() -> batch(find, command))
                .whilst(more -> more)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Boolean> batch(
            Function<Instant, Uni<List<Due>>> find, BiFunction<Due, Instant, ActivationCommand> command) {
        return units.runApart(() -> clock.now()
                        .flatMap(now -> find.apply(now)
                                .map(found -> found.stream()
                                        .map(due -> asked(due, now, command))
                                        .toList())))
                .flatMap(asked -> many.decide(asked).map(changed -> changed > 0 && asked.size() == AT_ONCE));
    }

    private static Asked asked(Due due, Instant now, BiFunction<Due, Instant, ActivationCommand> command) {
        return new Asked(due.phoneId(), command.apply(due, now), Cause.request(now, null));
    }
}
