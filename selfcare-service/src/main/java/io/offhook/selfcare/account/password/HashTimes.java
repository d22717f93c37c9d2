package io.offhook.selfcare.account.password;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long the last passwords took to hash, so that others can be answered as late without being hashed. */
final class HashTimes {

    static final int REMEMBERED = 64;

    private static final Duration UNTIL_ONE_IS_KNOWN = Duration.ofMillis(300);

    private final Duration[] last = new Duration[REMEMBERED];
    private int count;

    synchronized void add(Duration took) {
        last[count % REMEMBERED] = took;
        count++;
    }

    /** One of the last, at random: an average would be a mark of those that were not hashed. */
    synchronized Duration any() {
        return count == 0
                ? UNTIL_ONE_IS_KNOWN
                : last[ThreadLocalRandom.current().nextInt(Math.min(count, REMEMBERED))];
    }
}
