package io.offhook.attack.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The series of a page of metrics in Prometheus' text format, without their values. */
public record Metrics(Set<String> series) {

    private static final String KAFKA_CLIENTS = "kafka_";

    public static Metrics of(String page) {
        return new Metrics(page.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Those that the earlier page does not have, but for those of Kafka clients: they come when a consumer is given its partitions. */
    public Set<String> since(Metrics earlier) {
        var grown = new TreeSet<>(series);
        grown.removeAll(earlier.series);
        grown.removeIf(each -> each.startsWith(KAFKA_CLIENTS));
        return grown;
    }

    /** Those that contain a text. */
    public List<String> containing(String text) {
        return series.stream().filter(each -> each.contains(text)).toList();
    }
}
