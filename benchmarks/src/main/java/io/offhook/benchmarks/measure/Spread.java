package io.offhook.benchmarks.measure;

import io.offhook.benchmarks.report.Latencies;
import java.util.Locale;

/** Times in milliseconds. The field names are part of the JSON document. */
public record Spread(long count, double p50, double p95, double max) {

    public static Spread of(Latencies.Summary summary) {
        return new Spread(
                summary.count(), Decimals.one(summary.p50()), Decimals.one(summary.p95()), Decimals.one(summary.max()));
    }

    String columns() {
        return String.format(Locale.ROOT, "%8.1f %8.1f %8.1f", p50, p95, max);
    }
}
