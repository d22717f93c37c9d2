package io.offhook.stackclient.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that do not keep to the rules: nothing they do may hold or fill a phone. */
@Timeout(30)
class HttpTest {

    private static final int SMALL = 1000;

    private final CountDownLatch over = new CountDownLatch(1);
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        over.countDown();
        server.close();
    }

    @Test
    void a_body_longer_than_allowed_is_cut_off() {
        serve("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + "x".repeat(5000));
        assertThatThrownBy(() -> Http.send(call(Duration.ofSeconds(10)))).hasMessageContaining("longer than 1000");
    }

    @Test
    void a_server_that_never_answers_is_left() {
        serve("");
        assertThatThrownBy(() -> Http.send(call(Duration.ofMillis(300)))).isInstanceOf(IOException.class);
    }

    @Test
    void a_server_that_sends_a_little_now_and_then_is_left_too() {
        Thread.startVirtualThread(() -> {
            try (var socket = server.accept()) {
                while (!over.await(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                    socket.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nX-Slow: 1\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException | InterruptedException e) {
                // the client has left
            }
        });
        assertThatThrownBy(() -> Http.send(call(Duration.ofMillis(500)))).isInstanceOf(IOException.class);
    }

    @Test
    void a_redirect_is_an_answer_not_a_journey() throws Exception {
        serve("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
        assertThat(Http.send(call(Duration.ofSeconds(10))).status()).isEqualTo(302);
    }

    private HttpCall call(Duration within) {
        return HttpCall.get(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"))
                .bounded(within, SMALL);
    }

    private void serve(String answer) {
        Thread.startVirtualThread(() -> {
            try (var socket = server.accept()) {
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                over.await();
            } catch (IOException | InterruptedException e) {
                // the client has left
            }
        });
    }
}
