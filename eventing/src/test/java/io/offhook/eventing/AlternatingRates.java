package io.offhook.eventing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Events per second of rounds that alternate with those of a bound, and their medians as JSON. */
public final class AlternatingRates {

    private final List<Double> measured = new ArrayList<>();
    private final List<Double> bound = new ArrayList<>();

    /** One round of each. */
    public void add(double rate, double ofBound) {
        measured.add(rate);
        bound.add(ofBound);
    }

    public static double perSecond(int events, long begunNanos) {
        return events * 1e9 / (System.nanoTime() - begunNanos);
    }

    public void write(Path file, String measurement, int eventsEach, int perStream) throws IOException {
        Files.writeString(
                file,
                String.format(
                        Locale.ROOT,
                        """
                        {
                          "measurement": "%s",
                          "value": %.0f,
                          "bound": %.0f,
                          "ratio": %.3f,
                          "unit": "1/s",
                          "rounds": {"measured": %s, "bound": %s},
                          "conditions": {"events": %d, "eventsPerStream": %d, "statistic": "median", "java": "%s", "processors": %d}
                        }
                        """,
                        measurement,
                        median(measured),
                        median(bound),
                        median(measured) / median(bound),
                        rounded(measured),
                        rounded(bound),
                        eventsEach,
                        perStream,
                        Runtime.version(),
                        Runtime.getRuntime().availableProcessors()));
    }

    private static double median(List<Double> rates) {
        return rates.stream().sorted().toList().get(rates.size() / 2);
    }

    private static List<Long> rounded(List<Double> rates) {
        return rates.stream().map(Math::round).toList();
    }
}
