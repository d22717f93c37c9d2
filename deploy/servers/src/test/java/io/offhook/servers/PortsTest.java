package io.offhook.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.servers.process.ProcessCommand;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_free_port_is_given_once() {
        assertThat(IntStream.range(0, 50).map(i -> Ports.free()).boxed()).doesNotHaveDuplicates();
    }

    @Test
    void a_free_port_is_not_one_that_outgoing_connections_use() {
        assertThat(Ports.free()).isBetween(10_000, 15_999);
    }

    @Test
    void every_port_in_use_is_named_tcp_and_udp() throws Exception {
        try (var tcp = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var udp = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            var program = new Listening(List.of(tcp.getLocalPort(), Ports.free()), List.of(udp.getLocalPort()));

            assertThat(Ports.taken(program))
                    .containsExactly(
                            "Port " + tcp.getLocalPort() + " is in use, and File server needs it",
                            "UDP port " + udp.getLocalPort() + " is in use, and File server needs it");
            assertThatThrownBy(() -> Ports.requireFree(program))
                    .isInstanceOf(PortInUse.class)
                    .hasMessageContaining("UDP port " + udp.getLocalPort());
        }
    }

    @Test
    void a_port_of_the_other_protocol_does_not_count() throws Exception {
        try (var udp = new DatagramSocket(Ports.free(), InetAddress.getLoopbackAddress())) {
            assertThat(Ports.taken(new Listening(List.of(udp.getLocalPort()), List.of())))
                    .isEmpty();
        }
    }

    private record Listening(List<Integer> ports, List<Integer> udpPorts) implements ServerProgram {
        @Override
        public String name() {
            return "File server";
        }

        @Override
        public int port() {
            return ports.getFirst();
        }

        @Override
        public ProcessCommand prepare() {
            return ProcessCommand.of(List.of("true"));
        }

        @Override
        public boolean answers() {
            return true;
        }
    }
}
