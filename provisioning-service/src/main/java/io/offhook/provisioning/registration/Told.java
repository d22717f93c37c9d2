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
public record Told(int times, Instant since, boolean current) {

    static final int MOST = 20;
    static final Duration WINDOW = Duration.ofHours(1);

    static Told nothing(Instant now) {
        return new Told(0, now, true);
    }

    boolean mayTell(Instant now) {
        return times < MOST || isOver(now);
    }

    Told once(Instant now) {
        return isOver(now) ? new Told(1, now, true) : new Told(times + 1, since, true);
    }

    Told notYet() {
        return new Told(times, since, false);
    }

    private boolean isOver(Instant now) {
        return !now.isBefore(since.plus(WINDOW));
    }
}
