package io.offhook.activation.code.gate;

import io.offhook.activation.code.secret.CodeFingerprint;
import io.offhook.activation.code.secret.CodeLocation;
import io.offhook.activation.redis.LuaScript;
import io.offhook.activation.redis.TimedRedis;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The gate in Redis: one device at a time may claim a code. It may forget or be stale; it never decides. Keys:
 * {@code offhook:{<fingerprint>}:code}, a hash that expires with the code, and {@code ...:lease}.
 */
@ApplicationScoped
public class ClaimGate {

    private static final Duration LEASE = Duration.ofSeconds(10);

    private static final LuaScript CLAIM = LuaScript.resource("/lua/claim.lua");
    private static final LuaScript YIELD = LuaScript.resource("/lua/yield.lua");

    private final TimedRedis redis;

    ClaimGate(TimedRedis redis) {
        this.redis = redis;
    }

    /** How a claim ended. */
    public sealed interface Claim {
        record Claimed(CodeLocation code) implements Claim {}

        /** Another device holds the lease. */
        record Leased() implements Claim {}

        /** Redis does not know the code, which proves nothing. */
        record Absent() implements Claim {}
    }

    /** Tells Redis about the code, until it expires. */
    public Uni<Void> open(CodeFingerprint fingerprint, UUID codeId, UUID phoneId, Instant expiresAt) {
        var key = codeKey(fingerprint);
        return redis.batch(List.of(
                        Request.cmd(Command.HSET)
                                .arg(key)
                                .arg("codeId")
                                .arg(codeId.toString())
                                .arg("phoneId")
                                .arg(phoneId.toString()),
                        Request.cmd(Command.PEXPIREAT).arg(key).arg(expiresAt.toEpochMilli())))
                .replaceWithVoid();
    }

    /** The code and the phone that Redis has under a fingerprint; empty if it has none. */
    public Uni<List<String>> known(CodeFingerprint fingerprint) {
        return redis.send(Request.cmd(Command.HMGET)
                        .arg(codeKey(fingerprint))
                        .arg("codeId")
                        .arg("phoneId"))
                .map(answer -> answer.get(0) == null || answer.get(1) == null
                        ? List.of()
                        : List.of(answer.get(0).toString(), answer.get(1).toString()));
    }

    /** Claims a code for one certificate, for the length of a lease. */
    public Uni<Claim> claim(CodeFingerprint fingerprint, String claimant) {
        return CLAIM.run(
                        redis,
                        List.of(codeKey(fingerprint), leaseKey(fingerprint)),
                        List.of(claimant, Long.toString(LEASE.toMillis())))
                .map(answer -> claim(fingerprint, answer));
    }

    /** Ends the lease of a claimant that was refused, so that the next one need not wait. */
    public Uni<Void> yield(CodeFingerprint fingerprint, String claimant) {
        return YIELD.run(redis, List.of(leaseKey(fingerprint)), List.of(claimant))
                .replaceWithVoid();
    }

    /** Forgets a code that ended, and its lease. */
    public Uni<Void> close(CodeFingerprint fingerprint) {
        return close(List.of(fingerprint));
    }

    /** The same for codes of any slots, by one command; the client of a Redis Cluster splits it. */
    public Uni<Void> close(List<CodeFingerprint> fingerprints) {
        var delete = Request.cmd(Command.DEL);
        fingerprints.forEach(each -> delete.arg(codeKey(each)).arg(leaseKey(each)));
        return redis.send(delete).replaceWithVoid();
    }

    private static Claim claim(CodeFingerprint fingerprint, Response answer) {
        return switch (answer.get(0).toString()) {
            case "CLAIMED" ->
                new Claim.Claimed(new CodeLocation(
                        UUID.fromString(answer.get(1).toString()),
                        UUID.fromString(answer.get(2).toString()),
                        fingerprint));
            case "LEASED" -> new Claim.Leased();
            default -> new Claim.Absent();
        };
    }

    private static String codeKey(CodeFingerprint fingerprint) {
        return "offhook:{" + fingerprint.hex() + "}:code";
    }

    private static String leaseKey(CodeFingerprint fingerprint) {
        return "offhook:{" + fingerprint.hex() + "}:lease";
    }
}
