package io.offhook.torture.fault;

import io.offhook.stackclient.rest.Poll;
import io.offhook.torture.installation.Deadline;
import io.offhook.torture.installation.Installation;
import io.offhook.torture.installation.Replica;
import io.offhook.torture.peers.CodeSupply;
import io.offhook.torture.peers.RevealedCode;
import io.offhook.torture.workload.PhoneFactory;
import io.offhook.torture.workload.Workload;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * The objects that a fault uses.
 *
 * @param brief whether the run is short; then long faults are shortened
 */
public record FaultContext(
        Installation installation, Workload workload, CodeSupply supply, PhoneFactory phones, boolean brief) {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);
    private static final Duration CODE_WITHIN = Duration.ofSeconds(10);

    public Replica anyReplica(RandomGenerator random) {
        return installation
                .replicas()
                .get(random.nextInt(installation.replicas().size()));
    }

    public Replica other(Replica replica) {
        return installation.replicas().stream()
                .filter(each -> each != replica)
                .findFirst()
                .orElseThrow();
    }

    /** Takes a code that matches. Returns other codes to the workload. */
    public Optional<RevealedCode> code(Predicate<RevealedCode> wanted) throws InterruptedException {
        var deadline = Deadline.in(CODE_WITHIN);
        while (!deadline.isOver()) {
            var code = supply.take(Duration.ofSeconds(2));
            if (code.filter(wanted).isPresent()) {
                return code;
            }
            code.ifPresent(supply::giveBack);
        }
        return Optional.empty();
    }

    public Optional<RevealedCode> unboundCode() throws InterruptedException {
        return code(each -> each.device() == null);
    }

    /** Waits for a condition; returns whether it came true in time. */
    public static <E extends Exception> boolean await(Duration within, Poll.Call<Boolean, E> condition)
            throws E, InterruptedException {
        return new Poll(within, POLL_INTERVAL).until(condition);
    }

    /** A random time in seconds. */
    public static Duration seconds(RandomGenerator random, int min, int max) {
        return Duration.ofMillis(random.nextLong(min * 1_000L, max * 1_000L + 1));
    }

    public static String text(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1_000.0);
    }
}
