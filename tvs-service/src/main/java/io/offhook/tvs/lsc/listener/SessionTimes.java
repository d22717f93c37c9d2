package io.offhook.tvs.lsc.listener;

import java.time.Duration;

/**
 * How long phones may take.
 *
 * @param idle for a message
 * @param key for making a key
 * @param total for a whole session
 */
record SessionTimes(Duration idle, Duration key, Duration total) {

    /** The key of an old phone takes minutes. */
    static final SessionTimes USUAL =
            new SessionTimes(Duration.ofSeconds(30), Duration.ofMinutes(3), Duration.ofMinutes(5));
}
