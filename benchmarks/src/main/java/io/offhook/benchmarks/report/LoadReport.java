package io.offhook.benchmarks.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The result of a load: settings, latencies of each stage, outcomes of the phones.
 *
 * @param figures in the order of the stages
 * @param busy number of temporary refusals
 */
public record LoadReport(
        LoadSettings settings,
        Map<LoadStage, Latencies.Summary> figures,
        int configured,
        Map<String, Long> refused,
        Map<String, Long> failed,
        long busy) {

    public static LoadReport of(
            LoadSettings settings, Map<LoadStage, Latencies.Summary> figures, List<PhoneOutcome> outcomes, long busy) {
        return new LoadReport(
                settings,
                figures,
                (int) outcomes.stream()
                        .filter(PhoneOutcome.Configured.class::isInstance)
                        .count(),
                count(outcomes, outcome -> outcome instanceof PhoneOutcome.Refused(var reason) ? reason : ""),
                count(outcomes, outcome -> outcome instanceof PhoneOutcome.Failed(var message) ? message : ""),
                busy);
    }

    public boolean everyPhoneIsUp() {
        return configured == settings.phones();
    }

    private static Map<String, Long> count(List<PhoneOutcome> outcomes, Function<PhoneOutcome, String> key) {
        return outcomes.stream()
                .map(key)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
