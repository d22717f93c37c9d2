package io.offhook.phone.tftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TftpClientIT {

    private static final int LARGEST = 100_000;

    /** The server sends again by itself, so the client does not have to, however slow the machine is. */
    private static final Duration NEVER = Duration.ofSeconds(30);

    private static final Duration SOON = Duration.ofMillis(20);

    private TestTftpServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TestTftpServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511, 512, 513, 1428, 50_000})
    void a_file_comes_whole_with_options_and_without(int length) throws IOException {
        var content = noise(length);
        server.serve("ITLFile.tlv", content);

        assertThat(client().read("ITLFile.tlv")).isEqualTo(content);
        server.withoutOptions();
        assertThat(client().read("ITLFile.tlv")).isEqualTo(content);
    }

    @Test
    void a_lost_packet_is_asked_for_again() throws IOException {
        server.serve("file", noise(5_000));
        server.loseEvery(3);

        assertThat(client().read("file")).isEqualTo(noise(5_000));
    }

    @Test
    void a_missing_file_is_told_from_a_server_that_is_not_there() throws IOException {
        assertThatThrownBy(() -> client().read("nothing")).isInstanceOf(FileNotFoundException.class);

        try (var silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            var client = new TftpClient((InetSocketAddress) silent.getLocalSocketAddress(), SOON, LARGEST);
            assertThatThrownBy(() -> client.read("nothing")).hasMessage("no answer over TFTP");
        }
    }

    @Test
    void a_file_larger_than_allowed_is_left() {
        server.serve("huge", noise(LARGEST + 1));

        assertThatThrownBy(() -> client().read("huge")).hasMessageContaining("longer than 100000 bytes");
        server.withoutOptions();
        assertThatThrownBy(() -> client().read("huge")).hasMessageContaining("longer than 100000 bytes");
    }

    private TftpClient client() {
        return new TftpClient(server.address(), NEVER, LARGEST);
    }

    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
