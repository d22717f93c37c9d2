package io.offhook.activation.code.gate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of wrong codes that are sent without a certificate, {@code offhook.claims.guess.*}. They lock claims alone. */
@ConfigMapping(prefix = "offhook.claims.guess")
interface ClaimLimits {

    /** Wrong codes that count against a device name at an address at a time. */
    @WithDefault("5")
    int maxWrongPerName();

    /** After this, one wrong code less counts against a name. */
    @WithDefault("PT3M")
    Duration nameInterval();

    /** Wrong codes that count against an address at a time. */
    @WithDefault("20")
    int maxWrongPerAddress();

    @WithDefault("PT30S")
    Duration addressInterval();

    /** Wrong codes of all claims that count at a time. Beyond it every claim waits; certificates do not. */
    @WithDefault("300")
    int maxWrong();

    @WithDefault("PT20S")
    Duration interval();
}
