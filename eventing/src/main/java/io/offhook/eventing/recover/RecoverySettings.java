package io.offhook.eventing.recover;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** {@code offhook.recover.*} */
@ConfigMapping(prefix = "offhook.recover")
interface RecoverySettings {

    /** The database was restored as it was at this time: what happened since is taken back from the topics before the service starts. */
    Optional<Instant> backupTime();

    /** Clocks differ, and a record comes a moment after its event. Records from this long before that time are looked at too. */
    @WithDefault("PT1H")
    Duration margin();

    /** Whether a start looks first whether the end of the own topic is in the store. */
    @WithDefault("true")
    boolean check();

    /** How often a running service looks again; {@code off}: never. For the scheduler. */
    @WithDefault("PT10S")
    String checkInterval();
}
