package io.offhook.benchmarks.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The result of a load: under which conditions, how long each stage took, how the phones ended.
 *
 * @param figures in the order of the stages
 * @param busy how many times a phone was told to come back later
 */
public record LoadReport(
        LoadOrder order,
        Map<LoadStage, Latencies.Summary> figures,
        int configured,
        Map<String, Long> refused,
        Map<String, Long> failed,
        long busy) {

    public static LoadReport of(
            LoadOrder order, Map<LoadStage, Latencies.Summary> figures, List<PhoneOutcome> outcomes, long busy) {
        return new LoadReport(
                order,
                figures,
                (int) outcomes.stream()
                        .filter(PhoneOutcome.Configured.class::isInstance)
                        .count(),
                count(outcomes, outcome -> outcome instanceof PhoneOutcome.Refused(var reason) ? reason : ""),
                count(outcomes, outcome -> outcome instanceof PhoneOutcome.Failed(var message) ? message : ""),
                busy);
    }

    public boolean everyPhoneIsUp() {
        return configured == order.phones();
    }

    private static Map<String, Long> count(List<PhoneOutcome> outcomes, Function<PhoneOutcome, String> key) {
        return outcomes.stream()
                .map(key)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
