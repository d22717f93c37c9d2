package io.offhook.eventing.secret;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When each key was seen first: a key is settled when other replicas and services had time to read it too. */
public final class KeyAges {

    private final Clock clock;
    private final Duration settle;
    private final Map<String, Instant> firstSeen = new ConcurrentHashMap<>();

    /** @param settle how long others need to read a new key */
    public KeyAges(Clock clock, Duration settle) {
        this.clock = clock;
        this.settle = settle;
    }

    /** A key that existed at the start: others have it. */
    public void settled(String key) {
        firstSeen.put(key, Instant.MIN);
    }

    /** False for a key that is seen for the first time, unless others need no time. */
    public boolean isSettled(String key) {
        var now = clock.instant();
        return !now.isBefore(firstSeen.computeIfAbsent(key, unseen -> now).plus(settle));
    }
}
