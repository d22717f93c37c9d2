package io.offhook.phone.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.phone.trust.PhoneServers.Transport;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;

class PhoneServersTest {

    private static final URI FILE = URI.create("http://files:6970/SEP2C3124C9F8E1.cnf.xml.sgn");

    @Test
    void without_other_options_the_servers_are_on_the_usual_ports_of_the_file_server() {
        var servers = PhoneServers.at(URI.create("http://files:6970"));

        assertThat(servers.overHttps(FILE)).hasToString("https://files:6971/SEP2C3124C9F8E1.cnf.xml.sgn");
        assertThat(servers.overTftp(FILE)).hasToString("tftp://files:69/SEP2C3124C9F8E1.cnf.xml.sgn");
        assertThat(servers.tvs()).isEqualTo(InetSocketAddress.createUnresolved("files", 2445));
        assertThat(servers.transport()).isEqualTo(Transport.HTTP);
    }

    @Test
    void an_ipv6_address_keeps_its_brackets() {
        var servers = PhoneServers.at(URI.create("http://[::1]:6970"));

        assertThat(servers.https()).hasToString("https://[::1]:6971");
        assertThat(servers.tftp()).hasToString("tftp://[::1]:69");
    }

    @Test
    void each_option_changes_one_server() {
        var tvs = InetSocketAddress.createUnresolved("tvs", 1);
        var servers = PhoneServers.at(URI.create("http://files:6970"))
                .over(Transport.TFTP)
                .httpsAt(URI.create("https://secure:2"))
                .tftpAt(URI.create("tftp://plain:3"))
                .tvsAt(tvs);

        assertThat(servers)
                .isEqualTo(new PhoneServers(
                        URI.create("http://files:6970"),
                        URI.create("https://secure:2"),
                        URI.create("tftp://plain:3"),
                        tvs,
                        Transport.TFTP));
    }
}
