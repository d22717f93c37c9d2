package io.offhook.torture.installation;

import java.time.Duration;

/** A point in time after which waiting ends, by the monotonic clock. */
public final class Deadline {

    private final long begun = System.nanoTime();
    private final Duration within;

    private Deadline(Duration within) {
        this.within = within;
    }

    public static Deadline in(Duration within) {
        return new Deadline(within);
    }

    public boolean isOver() {
        return elapsed().compareTo(within) > 0;
    }

    /** The time since the deadline was set. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
