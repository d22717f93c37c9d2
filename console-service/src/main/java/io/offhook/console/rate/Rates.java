package io.offhook.console.rate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rates of a window.
 *
 * @param buckets oldest first, also those in which nothing happened
 * @param toRedemption from the moment when a code was first shown, or else issued
 * @param toConfiguration from the same moment to the first configuration that the device got after it
 */
public record Rates(
        RateWindow window, List<Bucket> buckets, ActivationTime toRedemption, ActivationTime toConfiguration) {

    /** @param refused by reason, in the order of reasons */
    public record Bucket(Instant from, long issued, long redeemed, long expired, Map<String, Long> refused) {}

    /**
     * How long it took.
     *
     * @param count of how many; of the latest ones if there are very many
     * @param p50 half of them took no longer; absent: there were none
     * @param p95 of twenty, nineteen took no longer
     */
    public record ActivationTime(
            long count, @Nullable Duration p50, @Nullable Duration p95) {}

    /** How often something was counted from an instant on, for at most a bucket. */
    public record Count(Instant at, Counted counted, long number) {}

    public static Rates of(
            RateWindow window,
            Instant now,
            List<Count> counts,
            ActivationTime toRedemption,
            ActivationTime toConfiguration) {
        var byBucket = counts.stream().collect(groupingBy(each -> window.bucketOf(each.at())));
        var buckets = window.bucketsUntil(now).stream()
                .map(from -> bucket(from, byBucket.getOrDefault(from, List.of())))
                .toList();
        return new Rates(window, buckets, toRedemption, toConfiguration);
    }

    private static Bucket bucket(Instant from, List<Count> counts) {
        var refused = counts.stream()
                .filter(each -> each.counted().kind() == RateKind.REFUSED)
                .collect(groupingBy(each -> each.counted().reason(), TreeMap::new, summingLong(Count::number)));
        return new Bucket(
                from,
                sum(counts, RateKind.ISSUED),
                sum(counts, RateKind.REDEEMED),
                sum(counts, RateKind.EXPIRED),
                refused);
    }

    private static long sum(List<Count> counts, RateKind kind) {
        return counts.stream()
                .filter(each -> each.counted().kind() == kind)
                .mapToLong(Count::number)
                .sum();
    }
}
