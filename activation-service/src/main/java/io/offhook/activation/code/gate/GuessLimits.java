package io.offhook.activation.code.gate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of wrong codes, {@code offhook.guess.*}. They lock callers, never codes. */
@ConfigMapping(prefix = "offhook.guess")
interface GuessLimits {

    /** Wrong codes of one certificate within {@link #window} that lock it. */
    @WithDefault("5")
    int maxWrong();

    @WithDefault("PT15M")
    Duration window();

    /** The first lock. Each later one is twice as long, up to {@link #maxLock}. */
    @WithDefault("PT5M")
    Duration lock();

    @WithDefault("PT1H")
    Duration maxLock();

    /** Wrong codes in total that refuse a certificate until {@link #forgetAfter} has passed without another. */
    @WithDefault("100")
    int maxWrongTotal();

    @WithDefault("P30D")
    Duration forgetAfter();

    /** Wrong codes that count against an address at a time. An address may be an office. */
    @WithDefault("60")
    int maxWrongPerAddress();

    /** After this, one wrong code less counts against an address. */
    @WithDefault("PT6S")
    Duration addressInterval();

    /** The limit for all callers together is drawn where a guess hits any code within one code life with this probability. */
    @WithDefault("1e-6")
    double maxProbability();

    /** How often the limit for all is computed again. */
    @WithDefault("PT15S")
    Duration refreshInterval();
}
