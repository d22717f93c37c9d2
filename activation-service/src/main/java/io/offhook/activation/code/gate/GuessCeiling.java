package io.offhook.activation.code.gate;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.activation.code.store.CodeFinder;
import io.offhook.activation.setting.store.CurrentSettings;
import io.offhook.eventing.UnitOfWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How many wrong codes all callers together may try: the more codes are live, the fewer. Beyond it a caller that was wrong
 * lately has to wait; one that was not is let through. Tells the probability that guessing succeeds.
 */
@ApplicationScoped
class GuessCeiling {

    private static final String MINUTE = "offhook:{throttle}:minute:";
    private static final long MINUTE_MILLIS = 60_000;
    private static final int MINUTES = 60;

    private final Redis redis;
    private final UnitOfWork units;
    private final CodeFinder find;
    private final CurrentSettings settings;
    private final GuessLimits policy;
    private final Clock clock;
    private volatile GuessOdds odds = new GuessOdds(0, Duration.ofDays(7));
    private volatile double wrongPerSecond;

    GuessCeiling(
            Redis redis,
            UnitOfWork units,
            CodeFinder find,
            CurrentSettings settings,
            GuessLimits policy,
            Clock clock,
            MeterRegistry meters) {
        this.redis = redis;
        this.units = units;
        this.find = find;
        this.settings = settings;
        this.policy = policy;
        this.clock = clock;
        meters.gauge("offhook.guess.probability", this, it -> it.odds.ofHit(it.wrongPerSecond));
    }

    /** Wrong ones that all together may owe: a minute's worth, and never so few that a typo now and then matters. */
    long room() {
        return Math.max(policy.addressRoom(), (long) (odds.mostPerSecond(policy.probability()) * MINUTES));
    }

    /** After this they owe one less. */
    long reliefMillis() {
        return Math.max(1, (long) (1_000 / odds.mostPerSecond(policy.probability())));
    }

    /** Where wrong ones of this minute are counted. */
    String minuteKey() {
        return MINUTE + clock.millis() / MINUTE_MILLIS;
    }

    @Scheduled(every = "{offhook.guess.refresh}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return units.runApart(find::countLive)
                .invoke(live ->
                        odds = new GuessOdds(live, settings.inForce().general().codeLife()))
                .chain(this::wrongInAnHour)
                .invoke(wrong -> wrongPerSecond = wrong / 3_600.0)
                .onFailure()
                .recoverWithNull() // the last figures stand
                .replaceWithVoid();
    }

    private Uni<Long> wrongInAnHour() {
        long now = clock.millis() / MINUTE_MILLIS;
        var request = Request.cmd(Command.MGET);
        minutes(now).forEach(request::arg);
        return redis.send(request).map(answer -> {
            long wrong = 0;
            for (var each : answer) {
                wrong += each == null ? 0 : each.toLong();
            }
            return wrong;
        });
    }

    private static List<String> minutes(long last) {
        return LongStream.rangeClosed(last - MINUTES + 1, last)
                .mapToObj(minute -> MINUTE + minute)
                .toList();
    }
}
