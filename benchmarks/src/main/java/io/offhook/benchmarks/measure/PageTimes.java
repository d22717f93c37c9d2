package io.offhook.benchmarks.measure;

import java.util.Locale;

/**
 * How long a page takes.
 *
 * @param alone one after the other
 * @param together some at a time
 */
public record PageTimes(Spread alone, Spread together) {

    static String heading() {
        return "    %-38s %8s %8s %8s   %8s %8s %8s".formatted("ms", "p50", "p95", "max", "together", "p95", "max");
    }

    String line(String page, double target) {
        var late = Math.max(alone.p95(), together.p95()) > target ? "  *" : "";
        return String.format(Locale.ROOT, "    %-38s %s   %s%s", page, alone.columns(), together.columns(), late);
    }
}
