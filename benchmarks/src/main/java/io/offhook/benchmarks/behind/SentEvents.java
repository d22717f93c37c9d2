package io.offhook.benchmarks.behind;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** When each event was sent. */
final class SentEvents {

    private final Map<String, Long> nanos = new ConcurrentHashMap<>();

    void add(String eventId) {
        nanos.put(eventId, System.nanoTime());
    }

    /** Since it was sent; empty for an event of somebody else. */
    Optional<Duration> age(String eventId) {
        return Optional.ofNullable(nanos.get(eventId)).map(sent -> Duration.ofNanos(System.nanoTime() - sent));
    }

    int count() {
        return nanos.size();
    }
}
