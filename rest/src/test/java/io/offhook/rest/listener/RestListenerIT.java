package io.offhook.rest.listener;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The listener {@code rest} as strangers see it: bytes on sockets. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@TestProfile(RestListenerIT.OwnListener.class)
class RestListenerIT {

    static final int MAX_PER_ADDRESS = 20;

    @Inject
    RestListener listener;

    @Inject
    MeterRegistry meters;

    /** Short time-outs, so that the test is; no connection is refused because the machine is busy with something else. */
    public static final class OwnListener implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.ofEntries(
                    Map.entry("quarkus.http.host-enabled", "false"),
                    Map.entry("quarkus.management.host-enabled", "false"),
                    Map.entry("offhook.listener.rest.port", "-1"),
                    Map.entry("offhook.listener.rest.request-timeout", "PT1S"),
                    Map.entry("offhook.listener.rest.busy-lag", "PT1H"),
                    Map.entry("offhook.listener.rest.max-lag", "PT1H"),
                    Map.entry("offhook.listener.rest.max-connections-per-address", String.valueOf(MAX_PER_ADDRESS)),
                    Map.entry("offhook.listener.management.port", "-2"),
                    Map.entry("offhook.listener.management.request-timeout", "PT1S"),
                    Map.entry(
                            "offhook.listener.management.max-connections-per-address", String.valueOf(MAX_PER_ADDRESS)),
                    Map.entry("offhook.rest.body-timeout", "PT1S"),
                    Map.entry("offhook.listener.management.busy-lag", "PT1H"),
                    Map.entry("offhook.listener.management.max-lag", "PT1H"));
        }
    }

    @Test
    void resources_are_served() throws IOException {
        assertThat(exchange("GET /samples?page=3&size=7 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .contains("\"size\":7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET /samp",
                "GET /samples HTTP/1.1\r\nHost: a\r\nX-More: ",
                "POST /samples HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"na"
            })
    void half_a_request_does_not_hold_its_connection(String half) throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream().write(half.getBytes(US_ASCII));
            assertThat(isClosedByServer(socket)).isTrue();
        }
    }

    @Test
    void an_address_has_no_more_connections_than_its_share_and_others_follow_when_they_close() throws IOException {
        var address = StrangerSocket.nextAddress();
        var sockets = new ArrayList<Socket>();
        try {
            for (int i = 0; i < MAX_PER_ADDRESS + 5; i++) {
                sockets.add(connect(address));
            }
            var refused = sockets.stream().filter(each -> !answers(each)).count();
            assertThat(refused).isEqualTo(5);
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
        while (!isServed(address)) {
            Thread.onSpinWait(); // until the server has noticed
        }
    }

    @Test
    void methods_that_http_does_not_know_are_refused_and_leave_no_series_behind() throws IOException {
        var names = IntStream.range(0, 300).mapToObj(i -> "M%07d".formatted(i)).toList();
        for (var name : names) {
            assertThat(exchange(name + " /samples HTTP/1.1\r\nHost: a\r\n\r\n")).startsWith("HTTP/1.1 501");
        }
        // Half a request is counted too, when its connection closes.
        for (var name : names) {
            try (var socket = connect()) {
                socket.getOutputStream()
                        .write((name + " / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n").getBytes(US_ASCII));
            }
        }
        assertThat(tagValues()).noneMatch(names::contains);
    }

    @Test
    void paths_that_nobody_serves_leave_no_series_behind() throws IOException {
        for (int i = 0; i < 300; i++) {
            assertThat(exchange("GET /nowhere-%d HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".formatted(i)))
                    .startsWith("HTTP/1.1 404");
        }
        assertThat(tagValues()).noneMatch(value -> value.contains("nowhere-"));
    }

    @Test
    void requests_that_are_refused_before_any_resource_leave_no_series_behind() throws IOException {
        for (var request : List.of(
                "REFUSED /refused-1 HTTP/1.1\r\nHost: a\r\n",
                "GET /refused-2\" HTTP/1.1\r\nHost: a\r\n",
                "GET /refused-3 HTTP/1.1\r\n",
                "POST /refused-4 HTTP/1.1\r\nHost: a\r\nOrigin: https://elsewhere.example\r\n",
                "GET refused-5 HTTP/1.1\r\nHost: a\r\n",
                "CONNECT refused-6:443 HTTP/1.1\r\nHost: a\r\n")) {
            assertThat(exchange(request + "Connection: close\r\n\r\n")).containsPattern("^HTTP/1.1 [45]");
        }
        exchange("POST /refused-7 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, chunked\r\n\r\n"); // closed
        assertThat(tagValues()).noneMatch(value -> value.contains("refused-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "%41"})
    void a_long_address_is_read(String part) throws IOException {
        var address = "/samples?" + part.repeat(7_500 / part.length());

        assertThat(exchange("GET " + address + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    /** RFC 9112, 6.1 and 7.1.1: what two servers could read differently is refused, and the connection closed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /samples HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /samples HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1;a=\"\n\rX\r\n0\r\n\r\n",
                "POST /samples HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
                "GET /samples HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n",
                "GET /samples HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            })
    void a_request_of_two_lengths_is_not_answered_twice(String request) throws IOException {
        var answer = exchange(request + "GET /samples HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer).doesNotContain("HTTP/1.1 200");
        assertThat(answer.split("HTTP/1.1 ", -1)).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /samples/named/% HTTP/1.1\r\nHost: a\r\n",
                "GET /samples HTTP/1.1\r\n",
                "GET /%zz HTTP/1.1\r\nHost: a\r\n",
                "GET /samples?%zz=1 HTTP/1.1\r\nHost: a\r\n",
                "GET /samples HTTP/1.1\r\nHost: a\r\nX-More: \u0001\r\n",
                "GET /samples HTTP/1.1\r\nHost: a\r\nAccept: a/b;x=\u0001\r\n"
            })
    void what_cannot_be_read_is_refused_with_a_problem(String request) throws IOException {
        assertThat(exchange(request + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "/invalid-request");
    }

    @Test
    void a_request_line_and_headers_have_a_longest_length() throws IOException {
        assertThat(exchange("GET /" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"))
                .contains(" 414 ")
                .contains("/too-large");
        assertThat(exchange("GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(33_000) + "\r\n\r\n"))
                .contains(" 431 ")
                .contains("/too-large");
    }

    @Test
    void http_2_is_not_spoken() throws IOException {
        assertThat(exchange("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")).doesNotContain("HTTP/1.1 2");
    }

    private List<String> tagValues() {
        return meters.getMeters().stream()
                .flatMap(each -> each.getId().getTags().stream())
                .map(each -> each.getValue())
                .toList();
    }

    private String exchange(String request) throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }

    private boolean isServed(InetAddress address) throws IOException {
        try (var socket = connect(address)) {
            return answers(socket);
        }
    }

    private static boolean answers(Socket socket) {
        try {
            socket.getOutputStream().write("GET /samples HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII));
            return socket.getInputStream().read() == 'H';
        } catch (IOException reset) {
            return false;
        }
    }

    private static boolean isClosedByServer(Socket socket) {
        try {
            var answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
            return answer.isEmpty() || answer.startsWith("HTTP/1.1 4");
        } catch (IOException reset) {
            return !(reset instanceof SocketTimeoutException);
        }
    }

    private Socket connect() throws IOException {
        return StrangerSocket.connect(listener.port());
    }

    private Socket connect(InetAddress from) throws IOException {
        return StrangerSocket.connect(listener.port(), from);
    }
}
