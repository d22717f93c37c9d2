package io.offhook.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class CallerAddressTest {

    private static final byte[] LINK_LOCAL = {(byte) 0xfe, (byte) 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

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

    @Test
    void the_whole_address_is_written_in_its_short_form() throws UnknownHostException {
        assertThat(CallerAddress.whole(InetAddress.getByName("192.0.2.7"))).isEqualTo("192.0.2.7");
        assertThat(CallerAddress.whole(InetAddress.getByName("2001:db8:0:0:0:0:0:1")))
                .isEqualTo("2001:db8::1");
        assertThat(CallerAddress.whole(InetAddress.getByName("::ffff:192.0.2.7")))
                .isEqualTo("192.0.2.7");
        assertThat(CallerAddress.whole(Inet6Address.getByAddress("", LINK_LOCAL, 1)))
                .isEqualTo("fe80::1");
    }
}
