package io.offhook.selfcare.mail.send;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Long enough for a busy machine. */
record MailTimes(Duration timeout, Optional<Path> templates) implements MailSettings {

    MailTimes() {
        this(Duration.ofSeconds(30));
    }

    MailTimes(Duration timeout) {
        this(timeout, Optional.empty());
    }

    @Override
    public Duration pollInterval() {
        return Duration.ofSeconds(1);
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

    @Override
    public boolean welcomeWithoutPhone() {
        return true;
    }

    @Override
    public Duration retention() {
        return Duration.ofDays(90);
    }

    @Override
    public Duration cleanupInterval() {
        return Duration.ofHours(1);
    }
}
