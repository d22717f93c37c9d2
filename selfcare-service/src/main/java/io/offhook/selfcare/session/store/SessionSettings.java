package io.offhook.selfcare.session.store;

import io.offhook.selfcare.session.SessionRules;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long users of built-in accounts stay signed in. */
@ConfigMapping(prefix = "offhook.session")
interface SessionSettings {

    Duration idleTimeout();

    Duration maxLifetime();

    default SessionRules rules() {
        return new SessionRules(idleTimeout(), maxLifetime());
    }
}
