package io.offhook.activation.pairing;

import io.offhook.activation.code.ClaimedDevice;
import io.offhook.activation.redis.LuaScript;
import io.offhook.activation.redis.TimedRedis;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pairings that wait, in Redis for all replicas. Each is forgotten after ten minutes; an address, and all together, have so many. One that was confirmed
 * counts no more. A phone that asks again has the new one alone.
 */
@ApplicationScoped
class Pairings {

    private static final String PREFIX = "offhook:{pairings}:";

    private static final String ALL = PREFIX + "all";

    private static final LuaScript OPEN = LuaScript.resource("/lua/pairing-open.lua");

    private final TimedRedis redis;
    private final PairingLimits limits;

    Pairings(TimedRedis redis, PairingLimits limits) {
        this.redis = redis;
        this.limits = limits;
    }

    /** Whether it is kept now. If not, there are too many, or another pairing has its code. */
    Uni<Boolean> open(Pairing it) {
        var keys = List.of(ALL, addressKey(it), idKey(it.id()), codeKey(it.code()), phoneKey(it));
        return OPEN.run(
                        redis,
                        keys,
                        List.of(
                                it.id(),
                                String.valueOf(limits.life().toMillis()),
                                String.valueOf(limits.max()),
                                String.valueOf(limits.maxPerAddress()),
                                it.code().exposeGrouped(),
                                it.device().deviceName(),
                                it.device().model().orElse(""),
                                it.device().host(),
                                it.address(),
                                it.isStaging() ? "1" : "0",
                                it.devicePool().orElse(""),
                                it.openedAt().toString()))
                .map(answer -> answer.toLong() == 1);
    }

    /** It leaves its place to another. The answer does not wait for this: at worst it counts until it is over. */
    void confirmed(Pairing it) {
        redis.batch(List.of(
                        Request.cmd(Command.ZREM).arg(ALL).arg(it.id()),
                        Request.cmd(Command.ZREM).arg(addressKey(it)).arg(it.id())))
                .subscribe()
                .with(done -> {}, failure -> {});
    }

    Uni<Optional<Pairing>> find(PairingCode code) {
        return redis.send(Request.cmd(Command.GET).arg(codeKey(code)))
                .flatMap(id -> id == null ? Uni.createFrom().item(Optional.<Pairing>empty()) : find(id.toString()))
                .map(found -> found.filter(it -> it.code().is(code)));
    }

    Uni<Optional<Pairing>> find(String id) {
        var request = Request.cmd(Command.HMGET).arg(idKey(id));
        List.of("code", "name", "model", "host", "address", "staging", "pool", "at")
                .forEach(request::arg);
        return redis.send(request).map(answer -> pairing(id, answer));
    }

    private static Optional<Pairing> pairing(String id, @Nullable Response answer) {
        if (answer == null || answer.get(0) == null) {
            return Optional.empty();
        }
        var device = ClaimedDevice.parse(text(answer, 1), text(answer, 2), text(answer, 3));
        return PairingCode.parse(text(answer, 0))
                .flatMap(code -> device.map(it -> new Pairing(
                        id,
                        code,
                        it,
                        text(answer, 4),
                        text(answer, 5).equals("1"),
                        Optional.of(text(answer, 6)).filter(pool -> !pool.isEmpty()),
                        Instant.parse(text(answer, 7)))));
    }

    private static String text(Response answer, int index) {
        return Objects.toString(answer.get(index), "");
    }

    private static String addressKey(Pairing it) {
        return PREFIX + "address:" + it.address();
    }

    /** With the address: whoever claims its name elsewhere replaces no pairing of a phone. */
    private static String phoneKey(Pairing it) {
        return PREFIX + "phone:" + it.device().deviceName() + "@" + it.address();
    }

    private static String idKey(String id) {
        return PREFIX + "id:" + id;
    }

    private static String codeKey(PairingCode code) {
        return PREFIX + "code:" + code.digest();
    }
}
