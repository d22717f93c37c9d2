package io.offhook.selfcare.mail.send;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** When mails are sent, how many at once, and what they say. */
@ConfigMapping(prefix = "offhook.mail")
interface MailSettings {

    /** How often the queue is looked at while it is empty. */
    Duration pollInterval();

    /** A mail that the server has not accepted after this time counts as not sent. */
    Duration timeout();

    /** Mails sent at once that were never tried before; as many again that were. */
    int maxConcurrent();

    Duration firstRetryInterval();

    Duration maxRetryInterval();

    int maxAttempts();

    /** Whether a new person who has no phone is told so; else the first mail is that with the first code. */
    boolean welcomeWithoutPhone();

    /** A directory with templates that replace those of Offhook; see {@link MailTemplates}. */
    Optional<Path> templates();

    /** How long a mail that ended is kept. */
    Duration retention();

    /** How often older ones, and links that no longer work, are forgotten. */
    Duration cleanupInterval();
}
