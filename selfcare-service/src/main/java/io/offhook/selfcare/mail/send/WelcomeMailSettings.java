package io.offhook.selfcare.mail.send;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** When mails are sent, and how many at once. */
@ConfigMapping(prefix = "offhook.mail")
interface WelcomeMailSettings {

    /** How often the queue is looked at while it is empty. */
    Duration pollInterval();

    /** A mail that the server has not accepted after this time counts as not sent. */
    Duration timeout();

    /** Mails sent at once that were never tried before; as many again that were. */
    int maxConcurrent();

    Duration firstRetryInterval();

    Duration maxRetryInterval();

    int maxAttempts();
}
