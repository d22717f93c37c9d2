package io.offhook.activation.code.gate;

import io.offhook.activation.code.RefusalReason;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Redis;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Counts wrong codes, in Redis for all replicas: by certificate, by address, and all together. An attempt counts as wrong from
 * its begin until it is known not to be, so that many at once get no further than one after the other. All keys carry one hash
 * tag: one script sees them at one moment, on one node of a cluster.
 */
@ApplicationScoped
class AttemptThrottle {

    /** An attempt that a crash left open stops counting after this. */
    private static final Duration OPEN = Duration.ofSeconds(30);

    private static final LuaScript ENTER = LuaScript.resource("/lua/enter.lua");
    private static final LuaScript WRONG = LuaScript.resource("/lua/wrong.lua");
    private static final LuaScript FORGIVE = LuaScript.resource("/lua/forgive.lua");

    private final Redis redis;
    private final GuessLimits policy;
    private final GuessCeiling ceiling;

    AttemptThrottle(Redis redis, GuessLimits policy, GuessCeiling ceiling) {
        this.redis = redis;
        this.policy = policy;
        this.ceiling = ceiling;
    }

    /** An attempt under way. */
    record Ticket(String id, Caller caller) {}

    /** A ticket, or how long to stay away. */
    sealed interface Entry {
        record Admitted(Ticket ticket) implements Entry {}

        record Locked(Duration lock) implements Entry {}
    }

    Uni<Entry> enter(Caller caller) {
        var ticket = new Ticket(UUID.randomUUID().toString(), caller);
        return ENTER.run(
                        redis,
                        keys(caller),
                        arguments(
                                ticket.id(),
                                policy.most(),
                                OPEN.toMillis(),
                                policy.stop(),
                                policy.longestLock().toMillis(),
                                policy.addressRoom(),
                                policy.addressRelief().toMillis(),
                                ceiling.room(),
                                ceiling.reliefMillis()))
                .map(answer -> answer.toLong() == 0
                        ? new Entry.Admitted(ticket)
                        : new Entry.Locked(Duration.ofMillis(answer.toLong())));
    }

    /** What the attempt came to. A wrong one is counted before anybody hears that it was wrong. */
    Uni<Void> settle(Ticket ticket, Redemption redemption) {
        return switch (redemption) {
            case Redemption.Accepted ignored -> forgive(ticket);
            case Redemption.ComeBack ignored -> forgive(ticket);
            case Redemption.Refused refused when isGuess(refused.why()) -> wrong(ticket);
            case Redemption.Refused ignored -> forgive(ticket);
        };
    }

    /** Digits that pass the check digit and are not this device's: a guess, or as good as one. */
    private static boolean isGuess(RefusalReason why) {
        return switch (why) {
            case UNKNOWN,
                    EXPIRED,
                    RELEASED,
                    ALREADY_USED,
                    NOT_ACCEPTED,
                    NOT_ALLOWED_OUTSIDE,
                    MODEL_MISMATCH,
                    DEVICE_MISMATCH -> true;
            case MALFORMED, UNTRUSTED_CERTIFICATE, THROTTLED, BUSY -> false;
        };
    }

    private Uni<Void> wrong(Ticket ticket) {
        return WRONG.run(
                        redis,
                        Stream.concat(keys(ticket.caller()).stream(), Stream.of(ceiling.minuteKey()))
                                .toList(),
                        arguments(
                                ticket.id(),
                                policy.most(),
                                policy.window().toMillis(),
                                policy.lock().toMillis(),
                                policy.longestLock().toMillis(),
                                policy.memory().toMillis(),
                                policy.addressRelief().toMillis(),
                                ceiling.reliefMillis()))
                .replaceWithVoid();
    }

    /** Nobody waits for this: at worst it counts until {@link #OPEN} is over. */
    private Uni<Void> forgive(Ticket ticket) {
        FORGIVE.run(redis, keys(ticket.caller()).subList(0, 1), List.of(ticket.id()))
                .subscribe()
                .with(done -> {}, failure -> {});
        return Uni.createFrom().voidItem();
    }

    private static List<String> keys(Caller caller) {
        var certificate = caller.device().certificateFingerprint();
        return Stream.of("attempts:" + certificate, "caller:" + certificate, "address:" + caller.address(), "all")
                .map(name -> "offhook:{throttle}:" + name)
                .toList();
    }

    private static List<String> arguments(Object... values) {
        return Stream.of(values).map(String::valueOf).toList();
    }
}
