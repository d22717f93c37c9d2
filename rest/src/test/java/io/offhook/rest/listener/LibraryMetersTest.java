package io.offhook.rest.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryMetersTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    LibraryMetersTest() {
        var filters = new LibraryMeters();
        meters.config().meterFilter(filters.unclean()).meterFilter(filters.named());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka.consumer.io.time.ns.total",
                "kafka.app.info.start.time.ms",
                "kafka.consumer.connection.count",
                "process.cpu.time"
            })
    void a_meter_in_another_unit_is_left_out(String name) {
        meters.counter(name);

        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void a_long_task_is_left_out() {
        LongTaskTimer.builder("http.server.connections").register(meters);

        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void names_units_and_labels_are_those_of_prometheus() {
        meters.gauge("netty.allocator.memory.used", 1);
        meters.gauge("system.cpu.count", 2);
        meters.counter("postgresql.completed", "clientName", "sql");

        assertThat(meters.get("netty.allocator.memory.used").meter().getId().getBaseUnit())
                .isEqualTo("bytes");
        assertThat(meters.get("system.cpus").meter()).isNotNull();
        assertThat(meters.get("postgresql.completed").counter().getId().getTag("client_name"))
                .isEqualTo("sql");
    }
}
