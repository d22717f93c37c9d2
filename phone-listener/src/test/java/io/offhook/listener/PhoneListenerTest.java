package io.offhook.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PhoneListenerTest {

    private static final int CLOSED = -1;

    private final Vertx vertx = Vertx.vertx();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final AtomicInteger port = new AtomicInteger();

    @AfterEach
    void closeVertx() {
        vertx.close();
    }

    @Test
    void an_open_listener_answers() throws IOException {
        opened(new TestSettings());

        assertThat(statusLine()).isEqualTo("HTTP/1.1 200 OK");
    }

    @Test
    void a_listener_that_is_not_open_closes_connections_without_an_answer() throws IOException {
        opened(new TestSettings());
        open.set(false);

        try (var socket = connect()) {
            assertThat(readOrClosed(socket)).isEqualTo(CLOSED);
        }
    }

    @Test
    void one_connection_too_many_from_an_address_is_closed_and_the_next_is_admitted_when_one_has_gone()
            throws IOException {
        opened(new TestSettings().withMaxConnections(100, 1));

        try (var first = connect()) {
            await().until(() -> held() == 1);
            try (var second = connect()) {
                assertThat(readOrClosed(second)).isEqualTo(CLOSED);
            }
            assertThat(first.isConnected()).isTrue();
        }
        await().until(() -> held() == 0);
        assertThat(statusLine()).isEqualTo("HTTP/1.1 200 OK");
    }

    @Test
    void a_request_that_does_not_come_in_time_closes_its_connection() throws IOException {
        opened(new TestSettings().withRequestTimeout(Duration.ofMillis(200)));

        try (var socket = connect()) {
            socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
            assertThat(readOrClosed(socket)).isEqualTo(CLOSED);
        }
    }

    @Test
    void a_closed_listener_lets_go_of_its_port() throws Exception {
        var listener = opened(new TestSettings());

        listener.close(() -> true);

        await().until(this::isRefused);
    }

    @Test
    void requests_under_way_are_waited_for_no_longer_than_the_settings_say() throws Exception {
        var listener = opened(new TestSettings());

        listener.close(() -> false);

        await().until(this::isRefused);
    }

    @Test
    void a_port_that_cannot_be_opened_is_named() {
        var listener = listener(new TestSettings());

        assertThatThrownBy(() -> listener.open((loop, admission) -> Future.failedFuture("in use")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("listener test cannot listen at 127.0.0.1:0")
                .hasMessageContaining("in use");
    }

    private PhoneListener opened(TestSettings settings) {
        var listener = listener(settings);
        listener.open((loop, admission) -> server(loop, settings, admission));
        return listener;
    }

    private PhoneListener listener(TestSettings settings) {
        return new PhoneListener(vertx, "test", settings, open::get, meters);
    }

    private Future<HttpServer> server(Vertx loop, TestSettings settings, ConnectionAdmission admission) {
        var timeouts = new RequestTimeouts(loop, settings.requestTimeout());
        return new AdmittingHttpServer(loop, ListenerOptions.http(settings), admission)
                .connectionHandler(timeouts::start)
                .requestHandler(request -> {
                    timeouts.stop(request.connection());
                    request.response().end("ok");
                })
                .listen()
                .onSuccess(server -> port.set(server.actualPort()));
    }

    private Socket connect() throws IOException {
        var socket = new Socket("127.0.0.1", port.get());
        socket.setSoTimeout(60_000);
        return socket;
    }

    /** The loop lets go of a closed port when it looks for connections the next time. */
    private boolean isRefused() throws IOException {
        try (var socket = connect()) {
            return !socket.isConnected();
        } catch (ConnectException refused) {
            return true;
        }
    }

    private String statusLine() throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return answer.lines().findFirst().orElse("");
        }
    }

    private static int readOrClosed(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read();
        } catch (java.net.SocketException reset) {
            return CLOSED;
        }
    }

    private double held() {
        return meters.get("offhook.connections").gauge().value();
    }
}
