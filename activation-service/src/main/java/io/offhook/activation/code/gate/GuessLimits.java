package io.offhook.activation.code.gate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many wrong codes are too many. Callers are locked, codes never. */
@ConfigMapping(prefix = "offhook.guess")
interface GuessLimits {

    /** So many wrong ones of one certificate within {@link #window} lock it. */
    @WithDefault("5")
    int most();

    @WithDefault("PT15M")
    Duration window();

    /** The first lock; each later one is twice as long, up to {@link #longestLock}. */
    @WithDefault("PT5M")
    Duration lock();

    @WithDefault("PT1H")
    Duration longestLock();

    /** A certificate with so many wrong ones is refused until {@link #memory} has passed without another. */
    @WithDefault("100")
    int stop();

    @WithDefault("P30D")
    Duration memory();

    /** Wrong ones that an address may owe: an office behind one address types wrong now and then. */
    @WithDefault("60")
    int addressRoom();

    /** An address owes one less after this. */
    @WithDefault("PT6S")
    Duration addressRelief();

    /** The probability within one code life that any guess hits any code, at which the ceiling for all is drawn. */
    @WithDefault("1e-6")
    double probability();

    /** How often the ceiling follows the number of live codes. */
    @WithDefault("PT15S")
    Duration refresh();
}
