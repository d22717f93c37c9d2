package io.offhook.rest.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class MeterDescriptionsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    MeterDescriptionsTest() {
        meters.config().meterFilter(new MeterDescriptions().describe());
    }

    @Test
    void a_meter_of_ours_has_its_help_text() {
        assertThat(meters.counter("offhook.phones.provisioned").getId().getDescription())
                .isEqualTo("Phones that were added");
    }

    @Test
    void a_meter_of_a_library_gets_the_text_that_it_lacks() {
        assertThat(meters.counter("netty.allocator.pooled.arenas").getId().getDescription())
                .isEqualTo("Arenas of an allocator");
    }

    @Test
    void tags_stay_and_other_meters_are_left_alone() {
        var shed = meters.counter("offhook.connections.shed", "listener", "tvs", "reason", "lag");

        assertThat(shed.getId().getTag("reason")).isEqualTo("lag");
        assertThat(meters.counter("jvm.something").getId().getDescription()).isNull();
    }
}
