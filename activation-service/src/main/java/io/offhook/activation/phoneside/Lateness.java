package io.offhook.activation.phoneside;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How late the event loops are: each should come by every so often, and says when it did. */
final class Lateness {

    private static final long EVERY_MILLIS = 25;

    private final AtomicLong[] seen;

    /** @param loops how many there are, each to {@link #watch} with a number of its own */
    Lateness(int loops) {
        this.seen = new AtomicLong[loops];
        for (int i = 0; i < loops; i++) {
            seen[i] = new AtomicLong(Long.MAX_VALUE);
        }
    }

    /** Call on the loop. */
    void watch(Vertx vertx, int loop) {
        seen[loop].set(System.nanoTime());
        vertx.setPeriodic(EVERY_MILLIS, ignored -> seen[loop].set(System.nanoTime()));
    }

    /** Of the latest loop; a loop that does not come by at all gets later and later. */
    Duration now() {
        long now = System.nanoTime();
        long most = 0;
        for (var each : seen) {
            long at = each.get();
            most = at == Long.MAX_VALUE ? most : Math.max(most, now - at);
        }
        return Duration.ofNanos(most).minusMillis(EVERY_MILLIS);
    }
}
