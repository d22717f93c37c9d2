package io.offhook.activation.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StagingNetworksTest {

    @Test
    void nobody_is_in_a_staging_network_unless_the_operator_names_one() {
        assertThat(new StagingNetworks(Optional.empty()).have("127.0.0.1")).isFalse();
    }

    @Test
    void an_address_is_in_the_networks_that_are_named_and_a_name_is_in_none() {
        var networks = new StagingNetworks(Optional.of(List.of("10.99.0.0/24", " 2001:db8::/64")));

        assertThat(networks.have("10.99.0.7")).isTrue();
        assertThat(networks.have("2001:db8::7")).isTrue();
        assertThat(networks.have("10.99.1.7")).isFalse();
        assertThat(networks.have("2001:db8:0:1::7")).isFalse();
        assertThat(networks.have("localhost")).isFalse();
        assertThat(networks.have("")).isFalse();
    }
}
