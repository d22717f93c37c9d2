package io.offhook.console.rate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A span of time that ends now, and the buckets that it is cut into. */
public enum RateWindow {
    HOUR(Duration.ofMinutes(1), 60),
    DAY(Duration.ofHours(1), 24),
    MONTH(Duration.ofDays(1), 30);

    /** Longer than any window: what is older need not be kept. */
    public static final Duration KEPT = Duration.ofDays(32);

    private final Duration bucket;
    private final int buckets;

    RateWindow(Duration bucket, int buckets) {
        this.bucket = bucket;
        this.buckets = buckets;
    }

    public Duration bucket() {
        return bucket;
    }

    /** When the first bucket begins; the last one has now in it. Buckets begin at whole minutes, hours and days of UTC. */
    public Instant begin(Instant now) {
        return bucketOf(now).minus(bucket.multipliedBy(buckets - 1L));
    }

    /** When each bucket begins, oldest first. */
    public List<Instant> bucketsUntil(Instant now) {
        var begin = begin(now);
        return IntStream.range(0, buckets)
                .mapToObj(each -> begin.plus(bucket.multipliedBy(each)))
                .toList();
    }

    Instant bucketOf(Instant at) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), bucket.toSeconds()) * bucket.toSeconds());
    }
}
