package io.offhook.torture.installation;

import java.time.Duration;

/** A moment after which one does not wait any longer. By the clock that nobody sets: virtual machines sleep, and wake up later. */
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

    /** Since it was set. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
