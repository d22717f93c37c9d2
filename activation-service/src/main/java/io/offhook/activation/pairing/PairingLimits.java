package io.offhook.activation.pairing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of pairings, {@code offhook.pairing.*}. */
@ConfigMapping(prefix = "offhook.pairing")
interface PairingLimits {

    /** How long a pairing waits for its owner. */
    @WithDefault("PT10M")
    Duration life();

    /** Pairings that wait at a time. */
    @WithDefault("2000")
    int max();

    /** Pairings of one address that wait at a time. */
    @WithDefault("50")
    int maxPerAddress();
}
