package io.offhook.activation.code.gate;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.activation.code.store.FindCodes;
import io.offhook.activation.redis.TimedRedis;
import io.offhook.activation.setting.store.CurrentSettings;
import io.offhook.eventing.sql.UnitOfWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.jboss.logging.Logger;

/**
 * Limits the wrong codes of all callers together: the more codes are live, the fewer. Beyond the limit, callers that sent wrong codes
 * lately wait; the others pass. The gauge {@code offhook.guess.probability} is the probability that any guess hits within one code life.
 */
@ApplicationScoped
class GuessCeiling {

    private static final Logger LOG = Logger.getLogger(GuessCeiling.class);
    private static final long MINUTE_MILLIS = 60_000;
    private static final int MINUTES = 60;

    private final TimedRedis redis;
    private final UnitOfWork units;
    private final FindCodes codes;
    private final CurrentSettings settings;
    private final GuessLimits limits;
    private final Clock clock;

    /** Until the codes are counted. More than there are would count a typo of this moment, in Redis for all replicas, for days. */
    private volatile GuessOdds odds = new GuessOdds(0, Duration.ofDays(7));

    private volatile double wrongPerSecond;

    GuessCeiling(
            TimedRedis redis,
            UnitOfWork units,
            FindCodes codes,
            CurrentSettings settings,
            GuessLimits limits,
            Clock clock,
            MeterRegistry meters) {
        this.redis = redis;
        this.units = units;
        this.codes = codes;
        this.settings = settings;
        this.limits = limits;
        this.clock = clock;
        meters.gauge("offhook.guess.probability", this, it -> it.odds.ofHit(it.wrongPerSecond));
    }

    /** Wrong codes that count at a time: those of a minute, and never so few that typos of one office reach it. */
    long limit() {
        return Math.max(limits.maxWrongPerAddress(), (long) (odds.maxPerSecond(limits.maxProbability()) * MINUTES));
    }

    /** After this, one wrong code less counts. */
    long intervalMillis() {
        return Math.max(1, (long) (1_000 / odds.maxPerSecond(limits.maxProbability())));
    }

    /** The key in Redis that counts the wrong codes of this minute. */
    String minuteKey() {
        return ThrottleKeys.minute(clock.millis() / MINUTE_MILLIS);
    }

    @Scheduled(every = "{offhook.guess.refresh-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return units.runApart(codes::countLive)
                .invoke(live ->
                        odds = new GuessOdds(live, settings.current().general().codeLife()))
                .chain(this::wrongInAnHour)
                .invoke(wrong -> wrongPerSecond = wrong / 3_600.0)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Live codes not counted, the last limit of guesses stays: failure=%s",
                        failure.getClass().getName()))
                .onFailure()
                .recoverWithNull()
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
                .mapToObj(ThrottleKeys::minute)
                .toList();
    }
}
