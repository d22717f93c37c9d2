package io.offhook.servers.test;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waits for what happens in the background, as long as a busy machine may need: a test fails for its own reasons alone. */
public final class LongWait {

    private static final Duration LONGEST = Duration.ofSeconds(90);

    private LongWait() {}

    public static ConditionFactory await() {
        return Awaitility.await().atMost(LONGEST);
    }
}
