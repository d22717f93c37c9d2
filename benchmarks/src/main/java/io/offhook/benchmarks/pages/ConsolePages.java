package io.offhook.benchmarks.pages;

import io.offhook.benchmarks.measure.Measurement;
import io.offhook.benchmarks.measure.MeasurementDetails;
import io.offhook.benchmarks.measure.MeasurementSettings;
import io.offhook.benchmarks.measure.PageTimes;
import io.offhook.benchmarks.measure.SpeedTarget;
import io.offhook.benchmarks.measure.Spread;
import io.offhook.benchmarks.work.Workload;
import io.offhook.benchmarks.work.Workloads;
import io.offhook.stackclient.stack.StackDescription;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * PAGES: how long the console takes for each page with a million phones and ten million entries of the timeline. Every request is for other
 * phones.
 */
public record ConsolePages(MeasurementSettings settings, StackDescription stack, Workloads workloads) {

    private static final double TARGET_MILLIS = 100;
    private static final int REQUESTS = 50;
    private static final int WARM_UPS = 20;
    private static final int TOGETHER = 4;
    private static final int KNOWN = 2_000;

    public Measurement measure() throws IOException, InterruptedException, SQLException {
        var rows = new ConsoleRows(stack.database("console"));
        rows.fillUpTo(settings.console().phones(), workloads.progress());
        var counts = rows.counts();
        var times = times();
        var slowest = slowest(times);
        return Measurement.alone(
                SpeedTarget.PAGES,
                "p95 of the slowest page: " + slowest.getKey(),
                slowest.getValue().alone().p95(),
                "ms",
                new MeasurementDetails.Pages(counts.phones(), counts.entries(), TARGET_MILLIS, TOGETHER, times));
    }

    private Map<String, PageTimes> times() throws IOException, InterruptedException, SQLException {
        var database = stack.database("console");
        var known = KnownPhone.some(database, KNOWN);
        var waiting = WaitingPhone.some(database, KNOWN);
        var times = new LinkedHashMap<String, PageTimes>();
        try (var browser = AdministratorBrowser.signedIn(stack)) {
            for (var page : AdministratorPage.all()) {
                open(browser, "warm-up", TOGETHER, paths(page, known, waiting, WARM_UPS));
            }
            for (var page : AdministratorPage.all()) {
                var alone = open(browser, page.name(), 1, paths(page, known, waiting, REQUESTS));
                var together = open(browser, page.name(), TOGETHER, paths(page, known, waiting, REQUESTS));
                times.put(page.name(), new PageTimes(alone, together));
            }
        }
        return times;
    }

    private static List<String> paths(
            AdministratorPage page, List<KnownPhone> known, List<WaitingPhone> waiting, int many) {
        return IntStream.range(0, many)
                .mapToObj(ignored -> page.path().apply(any(known), any(waiting)))
                .toList();
    }

    private static <T> T any(List<T> phones) {
        return phones.get(ThreadLocalRandom.current().nextInt(phones.size()));
    }

    private Spread open(AdministratorBrowser browser, String stage, int together, List<String> paths)
            throws IOException, InterruptedException {
        var workload = new Workload(together, workloads.stack().meter(), workloads.progress());
        var round = workload.run("PAGES, " + stage, paths, browser::open);
        if (!round.failures().isEmpty()) {
            throw new IOException(String.join("; ", round.failures().keySet()));
        }
        return Spread.of(round.figure());
    }

    private static Map.Entry<String, PageTimes> slowest(Map<String, PageTimes> times) {
        return times.entrySet().stream()
                .max(Comparator.comparingDouble(page -> page.getValue().alone().p95()))
                .orElseThrow();
    }
}
