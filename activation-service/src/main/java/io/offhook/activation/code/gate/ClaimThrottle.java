package io.offhook.activation.code.gate;

import io.offhook.activation.redis.LuaScript;
import io.offhook.activation.redis.TimedRedis;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Counts wrong codes that come without a certificate, in Redis for all replicas: by the name that a device claims at its address, by
 * address, and of all. Whoever claims the name at another address does not make the device wait. They are apart from the counts of
 * {@link AttemptThrottle}: no claim makes a device wait that has a certificate. An attempt counts from its start until it is known to be
 * right, so that concurrent attempts get no further than sequential ones, and one that a crash left open counts as wrong.
 */
@ApplicationScoped
public class ClaimThrottle {

    private static final String PREFIX = "offhook:{claims}:";

    private static final LuaScript ENTER = LuaScript.resource("/lua/claim-enter.lua");
    private static final LuaScript FORGIVE = LuaScript.resource("/lua/claim-forgive.lua");

    private final TimedRedis redis;
    private final ClaimLimits limits;

    ClaimThrottle(TimedRedis redis, ClaimLimits limits) {
        this.redis = redis;
        this.limits = limits;
    }

    private record Count(String key, int max, Duration interval) {}

    /** An attempt under way. */
    public static final class Ticket {

        private final List<Count> counts;

        private Ticket(List<Count> counts) {
            this.counts = counts;
        }

        private List<String> keys() {
            return counts.stream().map(Count::key).toList();
        }
    }

    /**
     * An attempt to use a code.
     *
     * @param address as {@code CallerAddress} names it
     */
    public Ticket ofClaim(String deviceName, String address) {
        return new Ticket(List.of(
                new Count(
                        PREFIX + "name:" + deviceName + "@" + address, limits.maxWrongPerName(), limits.nameInterval()),
                new Count(PREFIX + "address:" + address, limits.maxWrongPerAddress(), limits.addressInterval()),
                new Count(PREFIX + "all", limits.maxWrong(), limits.interval())));
    }

    /** An attempt of somebody who is signed in to name a pairing code. */
    public Ticket ofPairing(String userId) {
        return new Ticket(List.of(
                new Count(PREFIX + "user:" + userId, limits.maxWrongPerName(), limits.nameInterval()),
                new Count(PREFIX + "pairings", limits.maxWrong(), limits.interval())));
    }

    /** Empty if the attempt may go on, else how long to wait. It counts as wrong unless {@link #forgive} follows. */
    public Uni<Optional<Duration>> enter(Ticket ticket) {
        var arguments = ticket.counts.stream()
                .flatMap(each -> Stream.of(each.max(), each.interval().toMillis()))
                .map(String::valueOf)
                .toList();
        return ENTER.run(redis, ticket.keys(), arguments)
                .map(answer ->
                        answer.toLong() == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(answer.toLong())));
    }

    /** The attempt was no wrong guess. The answer does not wait: at worst it counts for its interval. */
    public void forgive(Ticket ticket) {
        var arguments = ticket.counts.stream()
                .map(each -> String.valueOf(each.interval().toMillis()))
                .toList();
        FORGIVE.run(redis, ticket.keys(), arguments).subscribe().with(done -> {}, failure -> {});
    }
}
