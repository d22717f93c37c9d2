package io.offhook.phone.tftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client and a server that breaks the protocol. */
@Timeout(60)
class HostileTftpServerIT {

    private static final int LARGEST = 2_000;

    private DatagramSocket server;
    private CompletableFuture<byte[]> file = new CompletableFuture<>();

    @BeforeEach
    void open() throws IOException {
        server = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "blksize 1429, a block size of 1429 was not asked for",
        "blksize 7, a block size of 7 was not asked for",
        "blksize -1, a block size of -1 was not asked for",
        "blksize many, TFTP options are not numbers",
        "tsize 2001, the file is longer than 2000 bytes",
        "tsize 99999999999999999999, TFTP options are not numbers"
    })
    void options_that_were_not_requested_end_the_transfer(String option, String message) throws Exception {
        var client = request();

        send(client, "\0\6" + option.replace(' ', '\0') + "\0");

        assertThatThrownBy(() -> file.get(30, TimeUnit.SECONDS)).hasStackTraceContaining(message);
    }

    @Test
    void a_block_size_that_was_not_requested_is_refused_with_error_8() throws Exception {
        send(request(), "\0\6blksize\0009000\0");

        assertThat(receive().getData()).startsWith(0, 5, 0, 8);
    }

    @Test
    void a_block_longer_than_agreed_ends_the_transfer() throws Exception {
        send(request(), "\0\3\0\1" + "x".repeat(513));

        assertThatThrownBy(() -> file.get(30, TimeUnit.SECONDS)).hasStackTraceContaining("a block longer than agreed");
    }

    @Test
    void a_duplicate_block_is_neither_stored_nor_acknowledged() throws Exception {
        var client = request();
        var block = "\0\3\0\1" + "a".repeat(512);

        send(client, block);
        assertThat(receive().getData()).startsWith(0, 4, 0, 1);
        send(client, block);
        send(client, "\0\3\0\2b");

        assertThat(receive().getData()).startsWith(0, 4, 0, 2);
        assertThat(file.get(30, TimeUnit.SECONDS))
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("a".repeat(512) + "b");
    }

    @Test
    void a_packet_from_another_port_is_refused_with_error_5_and_changes_nothing() throws Exception {
        var client = request();
        send(client, "\0\3\0\1" + "a".repeat(512));
        assertThat(receive().getData()).startsWith(0, 4, 0, 1);

        try (var other = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            other.setSoTimeout(30_000);
            send(other, client, "\0\3\0\2intruder");
            assertThat(receive(other).getData()).startsWith(0, 5, 0, 5);
        }
        send(client, "\0\3\0\2b");

        assertThat(file.get(30, TimeUnit.SECONDS))
                .asString(StandardCharsets.US_ASCII)
                .endsWith("ab");
    }

    @Test
    void a_packet_that_is_not_tftp_ends_the_transfer() throws Exception {
        send(request(), "HTTP/1.1 200 OK");

        assertThatThrownBy(() -> file.get(30, TimeUnit.SECONDS)).hasStackTraceContaining("not a TFTP packet");
    }

    @Test
    void an_error_other_than_not_found_is_reported_with_its_code() throws Exception {
        send(request(), "\0\5\0\2no access\0");

        assertThatThrownBy(() -> file.get(30, TimeUnit.SECONDS)).hasStackTraceContaining("TFTP error 2 no access");
    }

    /** Starts a client and returns its address. */
    private SocketAddress request() throws IOException {
        var address = (InetSocketAddress) server.getLocalSocketAddress();
        file = CompletableFuture.supplyAsync(() -> {
            try {
                return new TftpClient(address, Duration.ofSeconds(30), LARGEST).read("file");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return receive().getSocketAddress();
    }

    private DatagramPacket receive() throws IOException {
        server.setSoTimeout(30_000);
        return receive(server);
    }

    private static DatagramPacket receive(DatagramSocket socket) throws IOException {
        var packet = new DatagramPacket(new byte[100], 100);
        socket.receive(packet);
        return packet;
    }

    private void send(SocketAddress client, String packet) throws IOException {
        send(server, client, packet);
    }

    private static void send(DatagramSocket from, SocketAddress client, String packet) throws IOException {
        var bytes = packet.getBytes(StandardCharsets.ISO_8859_1);
        from.send(new DatagramPacket(bytes, bytes.length, client));
    }
}
