package io.offhook.eventing.relay;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bounds samples: one of a kind within a time, so many of one source within that time, and so many in a second of all together, with a burst
 * of ten seconds' worth. What was limited is not remembered, so the next of its kind is tried again.
 *
 * @param <K> the kind: samples with equal ones are repetitions
 */
public final class SampleLimit<K> {

    private static final int BURST_SECONDS = 10;
    private static final int MAX_KINDS = 100_000;
    private static final int MAX_SOURCES = 10_000;

    private final Cache<K, Boolean> published;
    private final Cache<String, AtomicInteger> publishedBySource;
    private final int perSource;
    private final Bucket rate;

    /** What becomes of a sample. */
    public enum Outcome {
        PUBLISHED,
        /** One of its kind was published a while ago. */
        REPEATED,
        /** Too many were published lately. */
        LIMITED;

        /** For tags of meters. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param once for how long one of a kind is enough
     * @param perSource of one source within that time
     * @param perSecond of all sources, from 1 on
     */
    public SampleLimit(Duration once, int perSource, int perSecond, Ticker ticker) {
        this.published = Caffeine.newBuilder()
                .expireAfterWrite(once)
                .ticker(ticker)
                .maximumSize(MAX_KINDS)
                .build();
        this.publishedBySource = Caffeine.newBuilder()
                .expireAfterWrite(once)
                .ticker(ticker)
                .maximumSize(MAX_SOURCES)
                .build();
        this.perSource = perSource;
        this.rate = Bucket.builder()
                .addLimit(limit ->
                        limit.capacity((long) BURST_SECONDS * perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(new TickerTime(ticker))
                .build();
    }

    private record TickerTime(Ticker ticker) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return ticker.read();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    /** Call before a sample is published. */
    public Outcome admit(K kind, String source) {
        if (published.asMap().putIfAbsent(kind, true) != null) {
            return Outcome.REPEATED;
        }
        var ofSource = publishedBySource.get(source, ignored -> new AtomicInteger());
        if (ofSource.get() >= perSource || !rate.tryConsume(1)) {
            published.invalidate(kind);
            return Outcome.LIMITED;
        }
        ofSource.incrementAndGet();
        return Outcome.PUBLISHED;
    }
}
