package io.offhook.pages.session.store;

import io.offhook.pages.session.SessionRules;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long users of built-in accounts stay signed in. */
@ConfigMapping(prefix = "offhook.session")
public interface SessionSettings {

    Duration idleTimeout();

    Duration maxLifetime();

    /** What a page fetches by itself: it does not show that somebody is there. */
    Optional<Pattern> polledPaths();

    /** Paths of forms that people post who are not signed in, but for the sign-in: those are as small as it. */
    Optional<Pattern> openForms();

    default SessionRules rules() {
        return new SessionRules(idleTimeout(), maxLifetime());
    }
}
