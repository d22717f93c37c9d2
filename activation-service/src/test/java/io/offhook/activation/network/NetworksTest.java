package io.offhook.activation.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.network.Networks.PoolNetwork;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetworksTest {

    private static final Networks NETWORKS = new Networks(List.of(
            new PoolNetwork("Germany", "10.0.0.0/8"),
            new PoolNetwork("Torstrasse", "10.20.30.0/24"),
            new PoolNetwork("Berlin", "10.20.0.0/16"),
            new PoolNetwork("Reception", "10.20.30.7/32"),
            new PoolNetwork("Paris", "2001:db8::/32"),
            new PoolNetwork("Opera", "2001:db8:20::/48")));

    @Test
    void the_narrowest_network_that_has_the_address_wins() {
        assertThat(poolOf("10.1.2.3")).contains("Germany");
        assertThat(poolOf("10.20.1.1")).contains("Berlin");
        assertThat(poolOf("10.20.30.255")).contains("Torstrasse");
        assertThat(poolOf("10.20.30.7")).contains("Reception");
        assertThat(poolOf("2001:db8:20::1")).contains("Opera");
        assertThat(poolOf("2001:db8:21::1")).contains("Paris");
    }

    @Test
    void an_address_of_no_network_is_of_no_pool() {
        assertThat(poolOf("11.0.0.1")).isEmpty();
        assertThat(poolOf("2001:db9::1")).isEmpty();
        assertThat(new Networks(List.of()).poolOf(new InetSocketAddress("10.0.0.1", 1)))
                .isEmpty();
    }

    @Test
    void a_network_of_all_addresses_is_asked_last_and_of_one_kind() {
        var everywhere =
                new Networks(List.of(new PoolNetwork("World", "0.0.0.0/0"), new PoolNetwork("Berlin", "10.20.0.0/16")));

        assertThat(everywhere.poolOf(new InetSocketAddress("10.20.0.1", 1))).contains("Berlin");
        assertThat(everywhere.poolOf(new InetSocketAddress("192.0.2.1", 1))).contains("World");
        assertThat(everywhere.poolOf(new InetSocketAddress("2001:db8::1", 1))).isEmpty();
    }

    private static Optional<String> poolOf(String address) {
        return NETWORKS.poolOf(new InetSocketAddress(address, 40_000));
    }
}
