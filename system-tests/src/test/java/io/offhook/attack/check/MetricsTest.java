package io.offhook.attack.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsTest {

    private final Metrics before = Metrics.of("# HELP a text zq1\na{method=\"GET\"} 1.0\nb 2\n\n");

    @Test
    void a_greater_value_is_no_new_series() {
        assertThat(Metrics.of("a{method=\"GET\"} 7.0\nb 3\n").since(before)).isEmpty();
    }

    @Test
    void another_label_is_a_new_series() {
        assertThat(Metrics.of("a{method=\"ZQ1\"} 1.0\n").since(before)).containsExactly("a{method=\"ZQ1\"}");
    }

    @Test
    void what_a_kafka_client_begins_to_measure_is_not_counted() {
        assertThat(Metrics.of("kafka_consumer_lag{topic=\"t\"} 0.0\n").since(before))
                .isEmpty();
    }

    @Test
    void what_was_sent_is_found_in_a_label() {
        var after = Metrics.of("a{uri=\"/zq1/x\"} 1.0\n");

        assertThat(after.containing("zq1")).hasSize(1);
        assertThat(before.containing("zq1")).isEmpty();
    }
}
