package io.offhook.rest.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatencyHistogramsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    LatencyHistogramsTest() {
        meters.config().meterFilter(new LatencyHistograms().latencies());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http.server.requests",
                "offhook.redemptions.answers",
                "offhook.codes.reveal.answers",
                "offhook.tvs.answers",
                "offhook.files.answers",
                "offhook.relay.delay",
                "offhook.codes.issue.delay",
                "offhook.phones.configured.delay"
            })
    void a_latency_that_people_look_at_has_buckets(String name) {
        assertThat(meters.timer(name).takeSnapshot().histogramCounts()).hasSize(11);
    }

    @Test
    void other_times_have_none() {
        assertThat(meters.timer("jvm.something").takeSnapshot().histogramCounts())
                .isEmpty();
    }
}
