package io.offhook.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class CallerAddressTest {

    @Test
    void an_ipv4_address_counts_as_itself() throws UnknownHostException {
        assertThat(CallerAddress.of(InetAddress.getByName("192.0.2.7"))).isEqualTo("192.0.2.7");
    }

    @Test
    void ipv6_addresses_of_one_network_count_as_one() throws UnknownHostException {
        var one = CallerAddress.of(InetAddress.getByName("2001:db8:0:1::1"));

        assertThat(CallerAddress.of(InetAddress.getByName("2001:db8:0:1:ffff::2")))
                .isEqualTo(one);
        assertThat(CallerAddress.of(InetAddress.getByName("2001:db8:0:2::1"))).isNotEqualTo(one);
    }
}
