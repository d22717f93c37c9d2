package io.offhook.listener;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Measures how late the event loops of a listener are: each sets a time stamp every 25 ms unless it is busy. */
public final class EventLoopLag {

    private static final long INTERVAL_MILLIS = 25;

    private final Map<Integer, Long> lastTick = new ConcurrentHashMap<>();

    /** Call on the event loop to watch. */
    public void watch(Vertx vertx, int loop) {
        lastTick.put(loop, System.nanoTime());
        vertx.setPeriodic(INTERVAL_MILLIS, ignored -> lastTick.put(loop, System.nanoTime()));
    }

    /** The lag of the slowest loop; it grows while a loop is blocked. */
    public Duration now() {
        long now = System.nanoTime();
        long longest =
                lastTick.values().stream().mapToLong(at -> now - at).max().orElse(0);
        return Duration.ofNanos(longest).minusMillis(INTERVAL_MILLIS);
    }
}
