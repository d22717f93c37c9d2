package io.offhook.stackclient.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestClientTest {

    record Code(String codeId) {}

    private static final String CODE = "200 {\"codeId\":\"c1\"}";

    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private volatile boolean isRefused;
    private HttpServer server;
    private RestClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                        + exchange.getRequestHeaders().getFirst("Authorization") + " "
                        + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                var answer = answers.size() > 1 ? answers.pop() : answers.peek();
                var body = answer.substring(4).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        var tokens = new AtomicInteger();
        client = new RestClient(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), new Account() {
                    @Override
                    public String authorization() throws IOException {
                        if (isRefused) {
                            throw new RestException("no token");
                        }
                        return "Bearer " + tokens.incrementAndGet();
                    }

                    @Override
                    public String toString() {
                        return "admin";
                    }
                });
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"502 ", "503 ", "504 ", "409 {\"reason\":\"BUSY\"}"})
    void a_temporary_problem_is_answered_by_the_same_call_again(String problem) throws Exception {
        answers.addAll(List.of(problem, CODE));

        assertThat(client.post("/codes", Map.of("a", 1), Code.class)).isEqualTo(new Code("c1"));
        assertThat(requests).containsExactly("POST /codes Bearer 1 {\"a\":1}", "POST /codes Bearer 2 {\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"400", "401", "404", "409", "500"})
    void a_final_problem_is_an_exception_with_the_call_and_the_caller(String status) {
        answers.add(status + " {\"title\":\"No\"}");

        assertThatThrownBy(() -> client.get("/codes/1", Code.class))
                .isInstanceOf(RestException.class)
                .hasMessageStartingWith("GET http://127.0.0.1:")
                .hasMessageEndingWith("/codes/1 as admin: No (HTTP " + status + ")");
        assertThat(requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "<html>", "[]"})
    void an_answer_that_is_no_such_record_is_an_exception(String body) {
        answers.add("200 " + body);

        assertThatThrownBy(() -> client.get("/codes/1", Code.class))
                .isInstanceOf(RestException.class)
                .hasMessageEndingWith("sent an answer that is no Code");
    }

    @Test
    void the_authorization_is_asked_for_at_each_call() throws Exception {
        answers.add(CODE);

        client.get("/codes/1", Code.class);
        client.put("/codes/1", new Code("c1"));
        client.post("/codes", "text/csv", "a,b");

        assertThat(requests)
                .containsExactly(
                        "GET /codes/1 Bearer 1 ",
                        "PUT /codes/1 Bearer 2 {\"codeId\":\"c1\"}",
                        "POST /codes Bearer 3 a,b");
    }

    @Test
    void an_account_that_is_refused_is_not_tried_again() {
        isRefused = true;

        assertThatThrownBy(() -> client.get("/codes/1", Code.class)).hasMessage("no token");
        assertThat(requests).isEmpty();
    }

    @Test
    void an_interrupt_ends_the_repetition() {
        answers.add("503 ");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> client.get("/codes/1", Code.class))
                .isInstanceOf(IOException.class)
                .hasMessage("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }
}
