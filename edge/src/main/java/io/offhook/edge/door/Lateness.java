package io.offhook.edge.door;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How late the event loops are: each comes by every so often, unless it is busy. */
public final class Lateness {

    private static final long EVERY_MILLIS = 25;

    private final Map<Integer, Long> cameBy = new ConcurrentHashMap<>();

    /** Call on the loop. */
    public void watch(Vertx vertx, int loop) {
        cameBy.put(loop, System.nanoTime());
        vertx.setPeriodic(EVERY_MILLIS, ignored -> cameBy.put(loop, System.nanoTime()));
    }

    /** Of the latest loop; a loop that does not come by at all gets later and later. */
    public Duration now() {
        long now = System.nanoTime();
        long longest = cameBy.values().stream().mapToLong(at -> now - at).max().orElse(0);
        return Duration.ofNanos(longest).minusMillis(EVERY_MILLIS);
    }
}
