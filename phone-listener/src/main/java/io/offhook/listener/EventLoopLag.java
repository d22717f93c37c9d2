package io.offhook.listener;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures how late the event loops of a listener are: how long a task waits on each. Sends the task only when somebody asks, at most
 * every 25 ms, so that an idle listener does not wake its loops.
 */
public final class EventLoopLag {

    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private final Map<Integer, Probe> probes = new ConcurrentHashMap<>();

    /** Call on the event loop to watch. */
    public void watch(Vertx vertx, int loop) {
        var context = vertx.getOrCreateContext();
        watch(loop, task -> context.runOnContext(ignored -> task.run()));
    }

    void watch(int loop, Executor tasks) {
        probes.put(loop, new Probe(tasks));
    }

    /** The lag of the slowest loop; it grows while a loop is blocked. The first call after a while sends a task and returns zero. */
    public Duration now() {
        long now = System.nanoTime();
        return Duration.ofNanos(probes.values().stream()
                .mapToLong(probe -> probe.lag(now))
                .max()
                .orElse(0));
    }

    private static final class Probe {
        private static final long NONE = Long.MIN_VALUE;

        private final Executor tasks;
        private final AtomicLong waitsSince = new AtomicLong(NONE);
        private volatile long sentAt = System.nanoTime() - INTERVAL_NANOS;

        Probe(Executor tasks) {
            this.tasks = tasks;
        }

        long lag(long now) {
            long since = waitsSince.get();
            if (since != NONE) {
                return Math.max(0, now - since);
            }
            if (now - sentAt >= INTERVAL_NANOS && waitsSince.compareAndSet(NONE, now)) {
                sentAt = now;
                tasks.execute(() -> waitsSince.set(NONE));
            }
            return 0;
        }
    }
}
