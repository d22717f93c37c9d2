package io.offhook.benchmarks.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report as tables. */
public final class ScaleText {

    private static final double GIGA = 1e9;
    private static final double MEGA = 1e6;

    private ScaleText() {}

    public static List<String> lines(ScaleReport report) {
        var lines = new ArrayList<String>();
        var demand = report.demand();
        lines.add(format(
                "%,d phones, %,.0f redemptions and as many new phones a second, %,d live codes",
                demand.phones(), demand.perSecond(), demand.liveCodes()));
        services(report, lines);
        topics(report, lines);
        lines.add(format(
                "redis: %.1f GB, %,.0f commands/s, %d nodes",
                report.redis().bytes() / GIGA,
                report.redis().commandsPerSecond(),
                report.redis().nodes()));
        lines.add("cores: " + cores(report));
        var million = report.perMillionPhones();
        lines.add(format(
                "a million phones: %.2f core hours, %.1f GB of databases, %.1f GB of Kafka with its replicas",
                million.coreHours(), million.databaseGigabytes(), million.kafkaGigabytes()));
        walls(report, lines);
        return lines;
    }

    private static void services(ScaleReport report, List<String> lines) {
        lines.add("");
        lines.add(format(
                "%-14s %7s %9s %10s %12s  %s",
                "", "cores", "replicas", "commits/s", "database GB", "databases, by size, commits, relay"));
        report.services()
                .forEach(each -> lines.add(format(
                        "%-14s %7.1f %9d %,10.0f %,12.0f  %d: %d, %d, %d",
                        each.service(),
                        each.cores(),
                        each.replicas(),
                        each.commitsPerSecond(),
                        each.databaseBytes() / GIGA,
                        each.shards().needed(),
                        each.shards().bySize(),
                        each.shards().byCommits(),
                        each.shards().byRelay())));
    }

    private static void topics(ScaleReport report, List<String> lines) {
        lines.add("");
        lines.add(format("%-14s %10s %8s %12s %11s", "topic", "records/s", "MB/s", "kept GB", "partitions"));
        report.topics()
                .forEach(each -> lines.add(format(
                        "%-14s %,10.0f %8.1f %,12.0f %11d",
                        each.topic(),
                        each.recordsPerSecond(),
                        each.bytesPerSecond() / MEGA,
                        each.bytesKept() / GIGA,
                        each.partitions())));
        lines.add("");
    }

    private static String cores(ScaleReport report) {
        var each = report.cores().entrySet().stream()
                .map(process -> format("%s %.1f", process.getKey(), process.getValue()))
                .toList();
        var all = report.cores().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return format("%.0f: %s", all, String.join(", ", each));
    }

    private static void walls(ScaleReport report, List<String> lines) {
        lines.add("");
        lines.add("walls of an installation that is not split, nearest first");
        report.walls()
                .forEach(wall -> lines.add(format(
                        "%s %,14.0f %-10s %-48s %s",
                        wall.isReached() ? "!" : " ", wall.at(), wall.unit(), wall.what(), wall.beyond())));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
