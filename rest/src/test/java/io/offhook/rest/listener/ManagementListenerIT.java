package io.offhook.rest.listener;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The listener {@code management} as a stranger sees it who may reach it: bytes on sockets. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@TestProfile(RestListenerIT.OwnListener.class)
class ManagementListenerIT {

    @Inject
    ManagementListener listener;

    @Inject
    MeterRegistry meters;

    @ParameterizedTest
    @ValueSource(strings = {"/q/metrics", "/q/health/live", "/q/health/ready", "/q/openapi", "/q/asyncapi"})
    void what_operators_ask_is_answered(String path) throws IOException {
        assertThat(exchange("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET /q/met", "GET /q/metrics HTTP/1.1\r\nHost: a\r\nX-More: "})
    void half_a_request_does_not_hold_its_connection(String half) throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream().write(half.getBytes(US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .doesNotContain(" 200 ");
        }
    }

    @Test
    void an_address_has_no_more_connections_than_its_share() throws IOException {
        var address = StrangerSocket.nextAddress();
        var sockets = new ArrayList<Socket>();
        try {
            for (int i = 0; i < RestListenerIT.MAX_PER_ADDRESS + 5; i++) {
                sockets.add(StrangerSocket.connect(listener.port(), address));
            }
            assertThat(sockets.stream().filter(each -> !answers(each))).hasSize(5);
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
        while (!isAdmitted(address)) {
            Thread.onSpinWait(); // until the server has noticed
        }
    }

    @Test
    void a_method_that_http_does_not_know_is_refused_and_leaves_no_series_behind() throws IOException {
        assertThat(exchange("METRICS /q/metrics HTTP/1.1\r\nHost: a\r\n\r\n")).startsWith("HTTP/1.1 501");

        assertThat(meters.getMeters())
                .flatExtracting(meter -> meter.getId().getTags())
                .extracting(tag -> tag.getValue())
                .doesNotContain("METRICS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-No: host", "Host: a\r\nOrigin: ://"})
    void what_cannot_be_read_is_refused_with_a_problem(String headers) throws IOException {
        assertThat(exchange("GET /q/metrics HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("/invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/q/nothing", "/api/v1/phones"})
    void what_is_not_there_is_a_problem(String path) throws IOException {
        assertThat(exchange("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404")
                .contains("application/problem+json", "/not-found")
                .doesNotContain("html");
    }

    @Test
    void half_a_body_does_not_hold_its_connection() throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream()
                    .write("POST /q/metrics HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n".getBytes(US_ASCII));
            assertThat(socket.getInputStream().readAllBytes()).hasSizeLessThan(10_000);
        }
    }

    private boolean isAdmitted(InetAddress address) throws IOException {
        try (var socket = StrangerSocket.connect(listener.port(), address)) {
            return answers(socket);
        }
    }

    private static boolean answers(Socket socket) {
        try {
            socket.getOutputStream().write("GET /q/health/live HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII));
            return socket.getInputStream().read() == 'H';
        } catch (IOException reset) {
            return false;
        }
    }

    private String exchange(String request) throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }

    private Socket connect() throws IOException {
        return StrangerSocket.connect(listener.port());
    }
}
