package io.offhook.phone.boot;

import java.time.Duration;

/**
 * The timeouts of a booting phone.
 *
 * @param configuration the time until its configuration must be served, after redemption
 * @param attempts the number of redemption requests if the service is busy or does not answer
 * @param retryInterval the time between requests if the service sends no {@code Retry-After}
 * @param maxRetryInterval the upper limit for {@code Retry-After}
 */
public record BootTimeouts(Duration configuration, int attempts, Duration retryInterval, Duration maxRetryInterval) {

    /** The defaults of the command {@code phone}. */
    public static final BootTimeouts USUAL =
            new BootTimeouts(Duration.ofSeconds(90), 20, Duration.ofSeconds(2), Duration.ofSeconds(30));
}
