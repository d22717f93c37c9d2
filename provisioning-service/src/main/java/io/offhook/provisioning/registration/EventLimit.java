package io.offhook.provisioning.registration;

import java.time.Duration;
import java.time.Instant;

/**
 * What was told of a line's registration, as events. Whoever has the credentials of a phone decides how often it changes, so more than some
 * changes within an hour are kept in the lease alone; a refresh after that hour tells what it has come to.
 *
 * @param times since then
 * @param current whether the last change was told
 */
public record EventLimit(int times, Instant since, boolean current) {

    static final int MOST = 20;
    static final Duration WINDOW = Duration.ofHours(1);

    static EventLimit nothing(Instant now) {
        return new EventLimit(0, now, true);
    }

    boolean mayTell(Instant now) {
        return times < MOST || isOver(now);
    }

    EventLimit once(Instant now) {
        return isOver(now) ? new EventLimit(1, now, true) : new EventLimit(times + 1, since, true);
    }

    EventLimit notYet() {
        return new EventLimit(times, since, false);
    }

    private boolean isOver(Instant now) {
        return !now.isBefore(since.plus(WINDOW));
    }
}
