package io.offhook.console.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MeterTextTest {

    private static final String TEXT = """
            # HELP offhook_relay_backlog Stored events
            # TYPE offhook_relay_backlog gauge
            offhook_relay_backlog 12.0
            offhook_projection_lag{channel="phone",} 3.0
            offhook_projection_lag{channel="user"} NaN
            offhook_inbox_parked{kind="gap",service="a \\"b\\""} 1.0 1700000000
            offhook_inbox_parked{kind="failed"} 2.5E1
            jvm_threads 7.0
            offhook_broken{
            offhook_far +Inf
            """;

    @Test
    void meters_are_found_by_name_and_labels() {
        var meters = ServiceMeters.of(MeterText.read(TEXT, "offhook_"));

        assertThat(meters.backlog()).isEqualTo(12);
        assertThat(meters.gaps()).isEqualTo(1);
        assertThat(meters.failed()).isEqualTo(25);
        assertThat(meters.lags()).containsExactly(Map.entry("phone", 3.0), Map.entry("user", Double.NaN));
        assertThat(meters.lag()).isEqualTo(3);
        assertThat(meters.unpublishable()).isNaN();
        assertThat(meters.needsHelp()).isTrue();
    }

    @Test
    void nothing_is_known_of_a_service_that_tells_nothing() {
        assertThat(ServiceMeters.UNKNOWN.needsHelp()).isFalse();
        assertThat(ServiceMeters.UNKNOWN.lag()).isNaN();
    }
}
