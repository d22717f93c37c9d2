package io.offhook.phone.boot;

import java.time.Duration;

/**
 * How long a phone waits for others.
 *
 * @param configuration for its configuration to appear after redemption
 * @param attempts how often it asks an activation service that is busy or does not answer
 * @param retryInterval between attempts, where the service names none
 * @param maxRetryInterval a phone does not wait longer than this, whatever the service says
 */
public record BootTimeouts(Duration configuration, int attempts, Duration retryInterval, Duration maxRetryInterval) {

    /** For a phone that a person is standing in front of. */
    public static final BootTimeouts USUAL =
            new BootTimeouts(Duration.ofSeconds(90), 20, Duration.ofSeconds(2), Duration.ofSeconds(30));
}
