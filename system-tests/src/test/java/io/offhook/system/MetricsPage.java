package io.offhook.system;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A page of metrics, read as strictly as Prometheus' text format 0.0.4 and OpenMetrics 1.0 are written. */
final class MetricsPage {

    private static final Pattern COMMENT = Pattern.compile("# (HELP|TYPE|UNIT) ([a-zA-Z_:][a-zA-Z0-9_:]*) *(.*)");
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)"
            + "(\\{(?:[a-zA-Z_]\\w*=\"(?:[^\"\\\\\\n]|\\\\[\\\\n\"])*\",?)*})?"
            + " ([-+]?(?:[0-9.]+(?:[eE][-+]?[0-9]+)?|Inf)|NaN)( # \\{[^}]*} \\S+(?: \\S+)?)?");
    private static final Pattern OTHER_UNITS = Pattern.compile(
            ".*_(milliseconds|millis|ms|ns|minutes|hours|days|kilobytes|megabytes|kb|mb)(_total|_max)?");
    private static final Pattern OUR_LATENCIES =
            Pattern.compile("(http_server_requests|offhook_.*(answers|delay))_seconds");
    private static final Pattern LABEL = Pattern.compile("[{,]([a-zA-Z_]\\w*)=");
    private static final Map<String, Set<String>> SUFFIXES = Map.of(
            "gauge", Set.of(""),
            "histogram", Set.of("_bucket", "_sum", "_count"),
            "summary", Set.of("", "_sum", "_count"),
            "info", Set.of("_info"),
            "untyped", Set.of(""),
            "unknown", Set.of(""));

    private final boolean open;
    private final List<String> mistakes = new ArrayList<>();
    private final Set<String> families = new HashSet<>();
    private final Set<String> comments = new HashSet<>();
    private final Set<String> series = new HashSet<>();
    private @Nullable String family;
    private String type = "unknown";
    private double lastBucket;

    private MetricsPage(boolean open) {
        this.open = open;
    }

    /** @param open whether the page is OpenMetrics */
    static List<String> mistakes(String page, boolean open) {
        var reader = new MetricsPage(open);
        reader.read(page);
        return reader.mistakes;
    }

    private void read(String page) {
        require(page.endsWith(open ? "\n# EOF\n" : "\n"), "the page ends too early");
        page.lines().filter(line -> !line.equals("# EOF")).forEach(line -> {
            var comment = COMMENT.matcher(line);
            var sample = SAMPLE.matcher(line);
            if (comment.matches()) {
                comment(comment.group(1), comment.group(2), comment.group(3));
            } else if (sample.matches()) {
                require(sample.group(4) == null || open, "an exemplar: " + line);
                sample(sample.group(1), Objects.requireNonNullElse(sample.group(2), ""), sample.group(3));
            } else {
                mistakes.add("cannot be read: " + line);
            }
        });
        families.forEach(each -> require(comments.contains("HELP " + each), "no help: " + each));
        families.forEach(each -> require(comments.contains("TYPE " + each), "no type: " + each));
    }

    private void comment(String kind, String name, String text) {
        require(comments.add(kind + " " + name), "twice: " + kind + " " + name);
        require(!text.isBlank(), "no text: " + kind + " " + name);
        if (!name.equals(family)) {
            require(families.add(name), "in two places: " + name);
            family = name;
            type = "unknown";
        }
        switch (kind) {
            case "TYPE" -> {
                type = text;
                unit(name);
            }
            case "UNIT" -> require(name.endsWith("_" + text), "not named by its unit " + text + ": " + name);
            default -> {}
        }
    }

    /** A quantity is in the unit of Prometheus, and a latency has buckets. */
    private void unit(String name) {
        require(!OTHER_UNITS.matcher(name).matches(), "another unit than seconds or bytes: " + name);
        require(
                !OUR_LATENCIES.matcher(name).matches() || type.equals("histogram"),
                "a latency without buckets: " + name);
    }

    private void sample(String name, String labels, String value) {
        require(series.add(name + labels), "twice: " + name + labels);
        LABEL.matcher(labels)
                .results()
                .map(each -> each.group(1))
                .forEach(label -> require(label.equals(label.toLowerCase(Locale.ROOT)), "no snake_case: " + label));
        if (family == null || !name.startsWith(family) || !suffixes().contains(name.substring(family.length()))) {
            mistakes.add("no sample of " + family + ", a " + type + ": " + name);
            return;
        }
        if (type.equals("counter")) {
            require(open || name.endsWith("_total"), "a counter that is not named total: " + name);
            require(!value.startsWith("-"), "a negative counter: " + name);
        }
        if (name.endsWith("_bucket") && type.equals("histogram")) {
            bucket(name + labels, Double.parseDouble(value));
        }
    }

    /** Buckets of a series come in order, and each holds those before it. */
    private void bucket(String name, double value) {
        require(name.contains("le=\""), "a bucket without a limit: " + name);
        require(value >= lastBucket, "a bucket with less than the one before: " + name);
        lastBucket = name.contains("le=\"+Inf\"") ? 0 : value;
    }

    private Set<String> suffixes() {
        if (type.equals("counter")) {
            return open ? Set.of("_total", "_created") : Set.of("");
        }
        return SUFFIXES.getOrDefault(type, Set.of());
    }

    private void require(boolean holds, String mistake) {
        if (!holds) {
            mistakes.add(mistake);
        }
    }
}
