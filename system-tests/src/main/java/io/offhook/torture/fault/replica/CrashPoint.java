package io.offhook.torture.fault.replica;

import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.FaultContext;
import io.offhook.torture.fault.FaultOutcome;
import io.offhook.torture.installation.BytemanRule;
import io.offhook.torture.installation.Replica;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A replica is killed at one place in its code, at the n-th pass.
 *
 * @param rule the Byteman rule that names the place
 * @param everywhere whether both replicas get the rule, because only one of them reaches the place
 */
public record CrashPoint(int number, String title, String rule, boolean everywhere) implements Fault {

    private static final int MAX_PASSES = 4;
    private static final Duration WITHIN = Duration.ofSeconds(25);
    private static final Duration REQUEST_INTERVAL = Duration.ofMillis(700);

    @Override
    public FaultOutcome inject(FaultContext context, RandomGenerator random) throws Exception {
        int passes = random.nextInt(MAX_PASSES);
        var text = BytemanRule.of(rule, Map.of("passes", String.valueOf(passes)));
        var chosen = context.anyReplica(random);
        var armed = everywhere ? context.installation().replicas() : List.of(chosen);
        var before = armed.stream().map(Replica::logSize).toList();
        for (var replica : armed) {
            replica.install(text);
        }
        var requests = Thread.startVirtualThread(() -> sendRequests(context, armed, random));
        boolean dead = FaultContext.await(WITHIN, () -> armed.stream().anyMatch(each -> !each.isAlive()));
        requests.interrupt();
        requests.join();
        var victims = armed.stream().filter(each -> !each.isAlive()).toList();
        for (var survivor : armed) {
            if (!victims.contains(survivor)) {
                disarm(survivor, text);
            }
        }
        boolean byRule = victims.stream().anyMatch(each -> each.firedSince(before.get(armed.indexOf(each)), text));
        victims.forEach(Replica::restart);
        var note = "replica %s at pass %d"
                .formatted(victims.isEmpty() ? "none" : victims.getFirst().name(), passes + 1);
        return dead && byRule ? FaultOutcome.injected(note) : FaultOutcome.neverFired(note);
    }

    /** The replica may die at this moment: then it is restarted like the victim. */
    private static void disarm(Replica survivor, BytemanRule text) {
        try {
            survivor.remove(text);
        } catch (IllegalStateException failure) {
            if (survivor.isAlive()) {
                throw failure;
            }
            survivor.restart();
        }
    }

    private static void sendRequests(FaultContext context, List<Replica> armed, RandomGenerator random) {
        try {
            while (armed.stream().allMatch(Replica::isAlive)) {
                context.workload().addRequest(armed.getFirst(), random);
                Thread.sleep(REQUEST_INTERVAL);
            }
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }
}
