package io.offhook.console.system.page;

import io.offhook.console.system.ServiceState;
import io.offhook.eventing.broker.DescribingTopics.TopicSettings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Services and topics.
 *
 * @param topics empty if the brokers do not answer
 * @param lags how many records of each topic the console has before it
 */
record SystemView(List<ServiceState> services, List<TopicSettings> topics, Map<String, Long> lags) {

    private static final String FOR_EVER = "-1";

    /** A number of things; a dash where it is not known. */
    public String count(double number) {
        return Double.isNaN(number) ? "–" : String.format(Locale.ROOT, "%.0f", number);
    }

    /** A time in seconds. */
    public String seconds(double number) {
        return Double.isNaN(number) ? "–" : String.format(Locale.ROOT, "%.0f s", number);
    }

    /** How long records are kept. */
    public String retention(TopicSettings topic) {
        var milliseconds = topic.retentionMs();
        if (topic.cleanupPolicy().equals("compact")) {
            return "the latest of each key";
        }
        if (milliseconds.isEmpty() || milliseconds.equals(FOR_EVER)) {
            return milliseconds.isEmpty() ? "–" : "for ever";
        }
        return Duration.ofMillis(Long.parseLong(milliseconds)).toDays() + " days";
    }
}
