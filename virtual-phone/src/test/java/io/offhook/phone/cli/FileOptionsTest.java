package io.offhook.phone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.phone.trust.PhoneServers;
import io.offhook.phone.trust.PhoneServers.Transport;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

class FileOptionsTest {

    private static final PhoneServers STACK = PhoneServers.at(URI.create("http://stack:6970"));

    @Test
    void without_options_the_servers_are_those_found() {
        assertThat(servers()).isEqualTo(STACK);
    }

    @Test
    void an_option_replaces_its_server_alone() {
        assertThat(servers("--tftp-files", "tftp://other:6969"))
                .isEqualTo(STACK.tftpAt(URI.create("tftp://other:6969")));
        assertThat(servers("--https-files", "https://other:1")).isEqualTo(STACK.httpsAt(URI.create("https://other:1")));
        assertThat(servers("--transport", "tftp")).isEqualTo(STACK.over(Transport.TFTP));
        assertThat(servers("--tvs", "other:2445"))
                .isEqualTo(STACK.tvsAt(InetSocketAddress.createUnresolved("other", 2445)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "other:", ":2445", "other:port", "other:99999", "a b:1", ""})
    void a_tvs_needs_a_host_and_a_port(String tvs) {
        assertThatThrownBy(() -> servers("--tvs", tvs))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("--tvs: '" + tvs + "' is not HOST:PORT");
    }

    private static PhoneServers servers(String... arguments) {
        var options = new FileOptions();
        new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        return options.servers(STACK);
    }
}
