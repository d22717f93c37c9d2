package io.offhook.servers.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.servers.Ports;
import java.util.ServiceLoader;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

class ReservedPortsTest {

    private final ConfigSource source = new ReservedPorts();

    @Test
    void a_name_keeps_its_port_in_every_instance() {
        var port = source.getValue("test-port.first");

        assertThat(port).matches("[0-9]{5}").isEqualTo(new ReservedPorts().getValue("test-port.first"));
        assertThat(ReservedPorts.port("first")).isEqualTo(Integer.parseInt(port));
    }

    @Test
    void another_name_has_another_port_and_both_are_free() {
        assertThat(ReservedPorts.port("second")).isNotEqualTo(ReservedPorts.port("third"));
        assertThat(Ports.isFree(ReservedPorts.port("second"))).isTrue();
    }

    @Test
    void other_properties_are_not_its_own() {
        assertThat(source.getValue("quarkus.http.port")).isNull();
        assertThat(source.getValue("test-port")).isNull();
        assertThat(source.getPropertyNames()).isEmpty();
    }

    @Test
    void a_module_without_a_registration_does_not_load_it() {
        assertThat(ServiceLoader.load(ConfigSource.class)).isEmpty();
    }
}
