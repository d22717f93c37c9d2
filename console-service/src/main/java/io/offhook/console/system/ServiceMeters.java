package io.offhook.console.system;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a service counts of its events. What is not a number is not known.
 *
 * @param backlog stored events that are not known to be on Kafka
 * @param oldestUnpublished seconds since the oldest of them was stored
 * @param unpublishable events that the brokers can never take
 * @param lags records before each consumer, by its channel
 * @param gaps records that wait for an earlier one
 * @param failed records that were given up, and those behind them
 * @param quarantined records that may be forged
 */
public record ServiceMeters(
        double backlog,
        double oldestUnpublished,
        double unpublishable,
        Map<String, Double> lags,
        double gaps,
        double failed,
        double quarantined) {

    public static final ServiceMeters UNKNOWN = of(MeterText.read("", "offhook_"));

    public static ServiceMeters of(MeterText text) {
        return new ServiceMeters(
                text.sum("offhook_relay_backlog"),
                text.sum("offhook_relay_oldest_unpublished_age_seconds"),
                text.sum("offhook_relay_unpublishable"),
                new TreeMap<>(text.by("offhook_projection_lag", "channel")),
                text.sum("offhook_inbox_parked", Map.of("kind", "gap")),
                text.sum("offhook_inbox_parked", Map.of("kind", "failed")),
                text.sum("offhook_inbox_quarantined"));
    }

    /** Of the consumer that is furthest behind. */
    public double lag() {
        return lags.values().stream()
                .filter(each -> !each.isNaN())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(Double.NaN);
    }

    /** Records that do not go on by themselves. */
    public boolean needsHelp() {
        return unpublishable > 0 || failed > 0 || quarantined > 0;
    }
}
