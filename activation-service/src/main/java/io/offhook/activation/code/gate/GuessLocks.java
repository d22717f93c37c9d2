package io.offhook.activation.code.gate;

import io.offhook.activation.redis.LuaScript;
import io.offhook.activation.redis.TimedRedis;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Tells whether {@link AttemptThrottle} locks a caller, and ends the lock. */
@ApplicationScoped
public class GuessLocks {

    /** Long enough for an administrator to try again. */
    private static final Duration MARK = Duration.ofDays(1);

    private static final LuaScript CERTIFICATE = LuaScript.resource("/lua/certificate-lock.lua");
    private static final LuaScript ADDRESS = LuaScript.resource("/lua/address-lock.lua");
    private static final LuaScript UNLOCK = LuaScript.resource("/lua/unlock.lua");

    private final TimedRedis redis;
    private final GuessLimits limits;

    GuessLocks(TimedRedis redis, GuessLimits limits) {
        this.redis = redis;
        this.limits = limits;
    }

    /** How long the caller is still locked; zero: it is not. */
    public Uni<Duration> remaining(GuessingCaller caller) {
        return ask(caller).map(answer -> Duration.ofMillis(Math.max(0, answer.toLong())));
    }

    private Uni<Response> ask(GuessingCaller caller) {
        return switch (caller) {
            case GuessingCaller.Certificate it ->
                CERTIFICATE.run(
                        redis,
                        List.of(ThrottleKeys.state(it.fingerprint())),
                        List.of(
                                Integer.toString(limits.maxWrongTotal()),
                                Long.toString(limits.maxLock().toMillis())));
            case GuessingCaller.Address ignored ->
                ADDRESS.run(
                        redis,
                        ThrottleKeys.of(caller),
                        List.of(
                                Integer.toString(limits.maxWrongPerAddress()),
                                Long.toString(limits.addressInterval().toMillis())));
        };
    }

    /** Ends the lock. Returns whether one was ended that is not on record yet: by this call, or by one that did not come that far. */
    Uni<Boolean> unlock(GuessingCaller caller) {
        var keys = Stream.concat(Stream.of(ThrottleKeys.unlocked(caller)), ThrottleKeys.of(caller).stream())
                .toList();
        return remaining(caller)
                .flatMap(left ->
                        UNLOCK.run(redis, keys, List.of(left.isZero() ? "0" : "1", Long.toString(MARK.toMillis()))))
                .map(answer -> answer.toLong() == 1);
    }

    /** The unlock is on record. If Redis does not hear of it, the next unlock of this caller is recorded even if it ends no lock. */
    Uni<Void> recorded(GuessingCaller caller) {
        return redis.send(Request.cmd(Command.DEL).arg(ThrottleKeys.unlocked(caller)))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
