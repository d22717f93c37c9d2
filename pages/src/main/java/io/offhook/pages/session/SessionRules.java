package io.offhook.pages.session;

import java.time.Duration;
import java.time.Instant;

/**
 * When a session ends by itself.
 *
 * @param idleTimeout after the last use; what a page fetches by itself is no use
 * @param maxLifetime after the sign-in
 */
public record SessionRules(Duration idleTimeout, Duration maxLifetime) {

    public SessionRules {
        if (!idleTimeout.isPositive() || !maxLifetime.isPositive()) {
            throw new IllegalArgumentException(
                    "A session must last: idleTimeout=" + idleTimeout + " maxLifetime=" + maxLifetime);
        }
    }

    /** Which sessions are live at this time. */
    public LiveSessions at(Instant now) {
        return new LiveSessions(now.minus(maxLifetime), now.minus(idleTimeout));
    }

    /**
     * The bounds of live sessions, for a statement to compare with.
     *
     * @param startedAfter a session that started at this time or before has ended
     * @param usedAfter a session that was last used at this time or before has ended
     */
    public record LiveSessions(Instant startedAfter, Instant usedAfter) {}
}
