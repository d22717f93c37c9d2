package io.offhook.activation.code.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.offhook.activation.code.secret.CodeFingerprint;
import io.offhook.activation.redis.LuaScript;
import io.offhook.activation.redis.TimedRedis;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A gate on some Redis, and what every gate must do. */
final class Gates {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Gates() {}

    static Redis client(Vertx vertx, RedisOptions options) {
        return new Redis(io.vertx.redis.client.Redis.createClient(vertx, options));
    }

    static CodeFingerprint anyFingerprint() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new CodeFingerprint("1", bytes);
    }

    /** Opened, claimed by one, refused to another, who cannot end the lease either; yielded, claimed by the other, closed. */
    static void holds(Redis redis, CodeFingerprint code) {
        var gate = new ClaimGate(new TimedRedis(redis, PATIENCE, new SimpleMeterRegistry()));
        done(gate.open(code, UUID.randomUUID(), UUID.randomUUID(), Instant.now().plusSeconds(60)));
        assertThat(done(gate.claim(code, "one"))).isInstanceOf(ClaimGate.Claim.Claimed.class);
        assertThat(done(gate.claim(code, "other"))).isInstanceOf(ClaimGate.Claim.Leased.class);
        done(gate.yield(code, "other"));
        assertThat(done(gate.claim(code, "other"))).isInstanceOf(ClaimGate.Claim.Leased.class);
        assertThat(done(gate.claim(code, "one"))).isInstanceOf(ClaimGate.Claim.Claimed.class);
        done(gate.yield(code, "one"));
        assertThat(done(gate.claim(code, "other"))).isInstanceOf(ClaimGate.Claim.Claimed.class);
        done(gate.close(code));
        assertThat(done(gate.claim(code, "other"))).isInstanceOf(ClaimGate.Claim.Absent.class);
    }

    /** Opened, and closed by one call. */
    static void closes(Redis redis, List<CodeFingerprint> codes) {
        var gate = new ClaimGate(new TimedRedis(redis, PATIENCE, new SimpleMeterRegistry()));
        for (var each : codes) {
            done(gate.open(
                    each, UUID.randomUUID(), UUID.randomUUID(), Instant.now().plusSeconds(60)));
        }
        done(gate.close(codes));
        assertThat(codes).allSatisfy(each -> assertThat(done(gate.known(each))).isEmpty());
    }

    /** The scripts of the throttle touch several keys, all of one slot. */
    static void throttles(Redis redis) {
        var keys = List.of("attempts:c", "caller:c", "address:a", "all").stream()
                .map(name -> "offhook:{throttle}:" + name)
                .toList();
        var enter = LuaScript.resource("/lua/enter.lua");
        var answer = done(enter.run(
                new TimedRedis(redis, PATIENCE, new SimpleMeterRegistry()),
                keys,
                List.of("t1", "5", "30000", "100", "3600000", "60", "6000", "60", "1000")));
        assertThat(requireAnswer(answer).toLong()).isZero();
    }

    private static io.vertx.mutiny.redis.client.Response requireAnswer(
            io.vertx.mutiny.redis.client.@Nullable Response answer) {
        assertThat(answer).isNotNull();
        return java.util.Objects.requireNonNull(answer);
    }

    static <T> @Nullable T done(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }
}
