package io.offhook.rest.listener;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;

/** Gives latencies that people look at the buckets of a histogram; few, since each is a series. Objectives are limits of buckets. */
class LatencyHistograms {

    /** Somebody waits for an answer. */
    private static final double[] ANSWER = buckets(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000);

    /** Something follows by itself, through the topics. */
    private static final double[] DELAY =
            buckets(50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 300_000);

    private static final Map<String, double[]> LATENCIES = Map.of(
            "http.server.requests", ANSWER,
            "offhook.redemptions.answers", ANSWER,
            "offhook.codes.reveal.answers", ANSWER,
            "offhook.tvs.answers", ANSWER,
            "offhook.files.answers", ANSWER,
            "offhook.relay.delay", ANSWER,
            "offhook.codes.issue.delay", DELAY,
            "offhook.phones.configured.delay", DELAY);

    @Produces
    @Singleton
    MeterFilter latencies() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                var buckets = LATENCIES.get(id.getName());
                return buckets == null
                        ? config
                        : DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(buckets)
                                .build()
                                .merge(config);
            }
        };
    }

    private static double[] buckets(long... millis) {
        return LongStream.of(millis)
                .mapToDouble(each -> Duration.ofMillis(each).toNanos())
                .toArray();
    }
}
