package io.offhook.console.system;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Meters as Prometheus reads them: {@code name{label="value"} 1.0}, one a line. Only what is asked for is read. */
public final class MeterText {

    private static final Pattern LINE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? (\\S+)(?: \\d+)?");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final List<Sample> samples;

    private MeterText(List<Sample> samples) {
        this.samples = samples;
    }

    private record Sample(String name, Map<String, String> labels, double value) {}

    /** @param prefix names that begin otherwise are left out */
    public static MeterText read(String text, String prefix) {
        return new MeterText(text.lines()
                .filter(line -> line.startsWith(prefix))
                .map(MeterText::sample)
                .flatMap(Optional::stream)
                .toList());
    }

    /** The sum of all that have the name; not a number if there is none, or one of them is none. */
    public double sum(String name) {
        return sum(name, Map.of());
    }

    /** The same of those that have the labels. */
    public double sum(String name, Map<String, String> labels) {
        var found = samples.stream()
                .filter(each -> each.name().equals(name))
                .filter(each -> each.labels().entrySet().containsAll(labels.entrySet()))
                .toList();
        return found.isEmpty()
                ? Double.NaN
                : found.stream().mapToDouble(Sample::value).sum();
    }

    /** Values of a meter by one of its labels. */
    public Map<String, Double> by(String name, String label) {
        var values = new HashMap<String, Double>();
        samples.stream()
                .filter(each -> each.name().equals(name))
                .forEach(each -> values.merge(each.labels().getOrDefault(label, ""), each.value(), Double::sum));
        return values;
    }

    private static Optional<Sample> sample(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var labels = new HashMap<String, String>();
        if (parts.group(2) != null) {
            var label = LABEL.matcher(parts.group(2));
            while (label.find()) {
                labels.put(label.group(1), label.group(2));
            }
        }
        try {
            return Optional.of(new Sample(parts.group(1), labels, Double.parseDouble(parts.group(3))));
        } catch (NumberFormatException e) {
            return Optional.empty(); // +Inf is no number that a page shows
        }
    }
}
