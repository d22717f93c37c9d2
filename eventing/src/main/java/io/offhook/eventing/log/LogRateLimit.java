package io.offhook.eventing.log;

/** Limits lines of a log, so that a flood does not fill it. */
public final class LogRateLimit {

    private static final long SECOND_NANOS = 1_000_000_000L;

    private final int maxPerSecond;
    private long second;
    private int asked;

    /** @param now nanoseconds, as in {@link #next} */
    public LogRateLimit(int maxPerSecond, long now) {
        this.maxPerSecond = maxPerSecond;
        this.second = now;
    }

    /**
     * Whether a line may be logged.
     *
     * @param suppressedBefore lines of an earlier second that were not logged, and that no permit told before
     */
    public record Permit(boolean isLogged, int suppressedBefore) {}

    public synchronized Permit next(long now) {
        int suppressed = 0;
        if (now - second >= SECOND_NANOS) {
            suppressed = Math.max(0, asked - maxPerSecond);
            second = now;
            asked = 0;
        }
        asked++;
        return new Permit(asked <= maxPerSecond, suppressed);
    }
}
