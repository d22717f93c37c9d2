package io.offhook.phone.boot;

import java.time.Duration;

/**
 * How long a phone waits for others.
 *
 * @param configuration for its configuration to appear after redemption
 * @param attempts how often it asks an activation service that is busy or does not answer
 * @param pause between attempts, where the service names none
 * @param longestPause a phone does not wait longer than this, whatever the service says
 */
public record BootPatience(Duration configuration, int attempts, Duration pause, Duration longestPause) {

    /** A person is standing in front of it. */
    public static final BootPatience USUAL =
            new BootPatience(Duration.ofSeconds(90), 20, Duration.ofSeconds(2), Duration.ofSeconds(30));
}
