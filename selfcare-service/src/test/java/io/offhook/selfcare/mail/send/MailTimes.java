package io.offhook.selfcare.mail.send;

import java.time.Duration;

/** Long enough for a busy machine. */
record MailTimes() implements WelcomeMailSettings {

    @Override
    public Duration pollInterval() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(30);
    }

    @Override
    public int maxConcurrent() {
        return 1;
    }

    @Override
    public Duration firstRetryInterval() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration maxRetryInterval() {
        return Duration.ofSeconds(1);
    }

    @Override
    public int maxAttempts() {
        return 1;
    }
}
