package io.offhook.activation.listener;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.rest.problem.InvalidRequests;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterProblemsTest {

    private static final String PATH = "/api/v1/redemptions";
    private static final int TIMEOUT_MILLIS = 60_000;
    private static final Vertx VERTX = Vertx.vertx();
    private static HttpServer server;

    @BeforeAll
    static void listen() {
        var router = Router.router(VERTX);
        router.post(PATH).handler(BodyHandler.create(false).setBodyLimit(1_024)).handler(context -> {
            throw new IllegalStateException("broken");
        });
        RouterProblems.handle(router);
        server = VERTX.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(0)
                        .setMaxInitialLineLength(2_048)
                        .setMaxHeaderSize(8_192))
                .invalidRequestHandler(InvalidRequests::refuse)
                .requestHandler(router)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterAll
    static void close() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /,                   0,    404, not-found",
        "POST, /api/v1/codes,       2,    404, not-found",
        "GET,  /api/v1/redemptions, 0,    405, method-not-allowed",
        "PUT,  /api/v1/redemptions, 2,    405, method-not-allowed",
        "POST, /api/v1/redemptions, 1025, 413, too-large",
        "POST, /api/v1/redemptions, 2,    500, internal-error",
    })
    void a_request_that_is_not_served_is_answered_with_a_problem(
            String method, String path, int length, int status, String type) throws IOException {
        var answer = answer(method + " " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + length + "\r\n\r\n"
                + "x".repeat(length));

        answer.assertProblem(status, type);
    }

    @ParameterizedTest
    @CsvSource({
        "3000, 0,    414, too-large",
        "0,    9000, 431, too-large",
    })
    void a_request_that_is_too_long_is_answered_with_a_problem(int path, int header, int status, String type)
            throws IOException {
        var answer =
                answer("GET /" + "x".repeat(path) + " HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(header) + "\r\n\r\n");

        answer.assertProblem(status, type);
    }

    @ParameterizedTest
    @CsvSource({"rubbish", "GET", "GET /"})
    void what_is_no_request_is_answered_with_a_problem(String line) throws IOException {
        answer(line + "\r\n\r\n").assertProblem(400, "invalid-request");
    }

    private record Answer(String head, String body) {

        void assertProblem(int status, String type) {
            assertThat(head).matches("(?s)HTTP/1\\.[01] " + status + " .*application/problem\\+json.*");
            var problem = new JsonObject(body);
            assertThat(problem.getString("type")).isEqualTo("https://offhook.io/problems/" + type);
            assertThat(problem.getInteger("status")).isEqualTo(status);
            assertThat(problem.getString("title")).isNotBlank();
            assertThat(problem.getString("detail")).endsWith(".").doesNotContain("broken");
        }
    }

    private static Answer answer(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.actualPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            var head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = socket.getInputStream().read();
                assertThat(next).as("the connection is open: %s", head).isNotNegative();
                head.append((char) next);
            }
            var length = head.toString().toLowerCase(java.util.Locale.ROOT).split("content-length: ", 2)[1];
            int bytes = Integer.parseInt(length.substring(0, length.indexOf('\r')));
            return new Answer(
                    head.toString(), new String(socket.getInputStream().readNBytes(bytes), US_ASCII));
        }
    }
}
