package io.offhook.activation.code.gate;

import io.offhook.activation.redis.LuaScript;
import io.offhook.activation.redis.TimedRedis;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Counts wrong codes by certificate, by address and of all callers, in Redis for all replicas. An attempt counts as wrong from its start
 * until it is known not to be, so that concurrent attempts get no further than sequential ones. All keys have one hash tag: a script sees
 * them at one moment, on one node of a cluster.
 */
@ApplicationScoped
public class AttemptThrottle {

    /** An attempt that a crash left open counts for this long. */
    private static final Duration OPEN = Duration.ofSeconds(30);

    private static final LuaScript ENTER = LuaScript.resource("/lua/enter.lua");
    private static final LuaScript WRONG = LuaScript.resource("/lua/wrong.lua");
    private static final LuaScript FORGIVE = LuaScript.resource("/lua/forgive.lua");

    private final TimedRedis redis;
    private final GuessLimits limits;
    private final GuessCeiling ceiling;

    AttemptThrottle(TimedRedis redis, GuessLimits limits, GuessCeiling ceiling) {
        this.redis = redis;
        this.limits = limits;
        this.ceiling = ceiling;
    }

    /** An attempt under way. */
    public record Ticket(String id, String certificateFingerprint, String address) {}

    /** Whether an attempt may start. */
    public sealed interface Entry {
        record Admitted(Ticket ticket) implements Entry {}

        /** @param lock how long to wait */
        record Locked(Duration lock) implements Entry {}
    }

    /** Every admitted attempt ends with {@link #wrong} or {@link #forgive}. */
    public Uni<Entry> enter(String certificateFingerprint, String address) {
        var ticket = new Ticket(UUID.randomUUID().toString(), certificateFingerprint, address);
        return ENTER.run(
                        redis,
                        keys(ticket),
                        arguments(
                                ticket.id(),
                                limits.maxWrong(),
                                OPEN.toMillis(),
                                limits.maxWrongTotal(),
                                limits.maxLock().toMillis(),
                                limits.maxWrongPerAddress(),
                                limits.addressInterval().toMillis(),
                                ceiling.limit(),
                                ceiling.intervalMillis()))
                .<Entry>map(answer -> answer.toLong() == 0
                        ? new Entry.Admitted(ticket)
                        : new Entry.Locked(Duration.ofMillis(answer.toLong())))
                .onFailure()
                .invoke(() -> forgive(ticket)); // a Redis that hung executes what it was told
    }

    /** The attempt was a wrong guess. The caller is answered after this. */
    public Uni<Void> wrong(Ticket ticket) {
        return WRONG.run(
                        redis,
                        Stream.concat(keys(ticket).stream(), Stream.of(ceiling.minuteKey()))
                                .toList(),
                        arguments(
                                ticket.id(),
                                limits.maxWrong(),
                                limits.window().toMillis(),
                                limits.lock().toMillis(),
                                limits.maxLock().toMillis(),
                                limits.forgetAfter().toMillis(),
                                limits.addressInterval().toMillis(),
                                ceiling.intervalMillis()))
                .replaceWithVoid();
    }

    /** The attempt was no wrong guess, or its outcome is unknown. The answer does not wait: at worst it counts until {@link #OPEN} is over. */
    public void forgive(Ticket ticket) {
        FORGIVE.run(redis, keys(ticket).subList(0, 1), List.of(ticket.id()))
                .subscribe()
                .with(done -> {}, failure -> {});
    }

    private static List<String> keys(Ticket ticket) {
        var certificate = ticket.certificateFingerprint();
        return List.of(
                ThrottleKeys.attempts(certificate),
                ThrottleKeys.state(certificate),
                ThrottleKeys.address(ticket.address()),
                ThrottleKeys.ALL);
    }

    private static List<String> arguments(Object... values) {
        return Stream.of(values).map(String::valueOf).toList();
    }
}
