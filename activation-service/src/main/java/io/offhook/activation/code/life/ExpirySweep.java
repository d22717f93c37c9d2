package io.offhook.activation.code.life;

import io.offhook.activation.code.ActivationCommand;
import io.offhook.activation.code.ActivationCommand.ExpireCode;
import io.offhook.activation.code.ActivationCommand.WarnOfExpiry;
import io.offhook.activation.code.life.DueCodes.Due;
import io.offhook.activation.code.store.ActivationCommands;
import io.offhook.activation.code.store.CommandBatches;
import io.offhook.activation.code.store.DatabaseClock;
import io.offhook.activation.setting.ActivationSettings;
import io.offhook.activation.setting.store.CurrentSettings;
import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.UnitOfWork;
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
 * Expires codes whose time is over, and announces those whose expiry is near. A redemption does not wait for the sweep: it compares the
 * time itself. Any number of replicas may sweep; the version of the stream lets one of them succeed.
 */
@ApplicationScoped
class ExpirySweep {

    /** Small, so that a redemption of one of these codes hardly waits. */
    private static final int BATCH_SIZE = 200;

    private final DueCodes codes;
    private final UnitOfWork units;
    private final CommandBatches batches;
    private final DatabaseClock clock;
    private final CurrentSettings settings;

    ExpirySweep(
            DueCodes codes, UnitOfWork units, CommandBatches batches, DatabaseClock clock, CurrentSettings settings) {
        this.codes = codes;
        this.units = units;
        this.batches = batches;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(every = "{offhook.expiry.sweep-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> expire() {
        return sweep(
                now -> codes.expired(now, BATCH_SIZE), (due, now) -> new ExpireCode(due.codeId(), due.phoneId(), now));
    }

    @Scheduled(every = "{offhook.expiry.warn-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> warn() {
        return settings.onceRead().map(ActivationSettings::expiryWarning).flatMap(this::warn);
    }

    private Uni<Void> warn(Duration warning) {
        return sweep(
                now -> codes.nearExpiry(now, warning, BATCH_SIZE),
                (due, now) -> new WarnOfExpiry(due.codeId(), due.phoneId(), due.issuedAt(), warning, now));
    }

    /** Batch after batch, until one is not full or changes nothing. */
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
                                        .map(due ->
                                                ActivationCommands.request(command.apply(due, now), Cause.service(now)))
                                        .toList())))
                .flatMap(
                        requests -> batches.run(requests).map(changed -> changed > 0 && requests.size() == BATCH_SIZE));
    }
}
