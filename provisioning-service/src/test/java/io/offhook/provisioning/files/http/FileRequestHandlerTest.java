package io.offhook.provisioning.files.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.offhook.provisioning.files.Caller;
import io.offhook.provisioning.files.Caller.Transport;
import io.offhook.provisioning.files.Reply;
import io.offhook.provisioning.files.RequestedFile;
import io.offhook.provisioning.files.ServedFile;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileRequestHandlerTest {

    private static final ServedFile FILE = ServedFile.xml("<Default/>");
    private static final Reply FOUND = new Reply.Found(FILE);

    private final Vertx vertx = Vertx.vertx();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Supplier<Uni<Reply>> reply = () -> Uni.createFrom().item(FOUND);
    private HttpServer server;

    @BeforeEach
    void start() {
        var handler = new FileRequestHandler(this::find, 8, Duration.ofSeconds(5), meters);
        server = await(vertx.createHttpServer()
                .requestHandler(request -> handler.handle(request, Transport.HTTP))
                .listen(0, "127.0.0.1"));
    }

    @AfterEach
    void stop() {
        await(vertx.close());
    }

    @Test
    void a_file_comes_whole_with_its_tag_and_type() {
        var answer = get("/XMLDefault.cnf.xml");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("<Default/>");
        assertThat(answer.header("Content-Type")).isEqualTo("application/xml; charset=utf-8");
        assertThat(answer.header("ETag")).isEqualTo('"' + FILE.tag() + '"');
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//XMLDefault.cnf.xml",
                "///XMLDefault.cnf.xml",
                "/./XMLDefault.cnf.xml",
                "/XMLDefault%2Ecnf%2exml",
                "/%58MLDefault.cnf.xml",
                "/%2FXMLDefault.cnf.xml",
                "/XMLDefault.cnf.xml?x=y"
            })
    void other_forms_of_its_path_lead_to_the_same_file(String path) {
        assertThat(get(path).body()).isEqualTo("<Default/>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/q/health",
                "/XMLDefault%252Ecnf.xml",
                "/XMLDefault.cnf.xml%00",
                "/XMLDefault.cnf.xml+",
                "/%zz",
                "/%",
                "/%ff",
                "/../XMLDefault.cnf.xml",
                "/XMLDefault.cnf.xml/"
            })
    void any_other_path_is_a_problem(String path) {
        var answer = get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("https://offhook.io/problems/not-found");
    }

    @Test
    void the_reason_why_a_file_is_missing_is_not_told() {
        var bodies = Arrays.stream(Reply.Reason.values()).map(reason -> {
            reply = () -> Uni.createFrom().item(new Reply.Missing(reason));
            return get("/SEP2C3124C9F8E1.cnf.xml").toString();
        });

        assertThat(bodies.distinct()).hasSize(1);
    }

    @Test
    void a_file_is_read_and_nothing_else() {
        var answer = send(HttpMethod.POST, "/XMLDefault.cnf.xml", "");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
        assertThat(answer.body()).contains("https://offhook.io/problems/method-not-allowed");
    }

    @Test
    void a_head_request_gets_the_headers_alone() {
        var answer = send(HttpMethod.HEAD, "/XMLDefault.cnf.xml", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Length")).isEqualTo("10");
        assertThat(answer.body()).isEmpty();
        assertThat(send(HttpMethod.HEAD, "/nothing", "").body()).isEmpty();
    }

    @Test
    void a_file_that_the_client_has_already_is_not_sent_again() {
        var answer = send(HttpMethod.GET, "/XMLDefault.cnf.xml", "W/\"" + FILE.tag() + '"');

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(send(HttpMethod.GET, "/XMLDefault.cnf.xml", "\"other\"").status())
                .isEqualTo(200);
    }

    @Test
    void a_client_that_tries_mac_after_mac_is_told_when_to_come_back() {
        reply = () -> Uni.createFrom().item(new Reply.Throttled(Duration.ofMillis(1_500)));

        var answer = get("/SEP2C3124C9F8E1.cnf.xml");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).containsPattern("^[2-6]$");
        assertThat(answer.body()).contains("https://offhook.io/problems/too-many-unknown-macs");
    }

    @Test
    void while_the_database_is_away_the_client_is_asked_to_try_again() {
        reply = () -> Uni.createFrom().failure(new IllegalStateException("the database is away"));

        var answer = get("/XMLDefault.cnf.xml");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).containsPattern("^[5-9]$");
        assertThat(answer.body()).contains("https://offhook.io/problems/busy").doesNotContain("database");
    }

    @Test
    void answers_are_counted_by_status() {
        get("/XMLDefault.cnf.xml");
        get("/nothing");
        get("/nothing");

        assertThat(counted("200")).isEqualTo(1);
        assertThat(counted("404")).isEqualTo(2);
    }

    private double counted(String status) {
        return meters.counter("offhook.files.answered", "transport", "http", "status", status)
                .count();
    }

    private Uni<Reply> find(Caller caller, RequestedFile file) {
        assertThat(caller).isEqualTo(Caller.of(Transport.HTTP, "127.0.0.1"));
        return reply.get();
    }

    private Answer get(String path) {
        return send(HttpMethod.GET, path, "");
    }

    private Answer send(HttpMethod method, String path, String ifNoneMatch) {
        var options = new RequestOptions()
                .setMethod(method)
                .setHost("127.0.0.1")
                .setPort(server.actualPort())
                .setURI(path);
        if (!ifNoneMatch.isEmpty()) {
            options.putHeader("If-None-Match", ifNoneMatch);
        }
        // The body is asked for on the event loop: a listener that is added when the response is there already would be
        // too late for it.
        return await(vertx.createHttpClient()
                .request(options)
                .flatMap(request ->
                        request.send().flatMap(response -> response.body().map(body -> new Answer(response, body)))));
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    private record Answer(HttpClientResponse response, Buffer content) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return String.valueOf(response.getHeader(name));
        }

        String body() {
            return content.toString();
        }

        @Override
        public String toString() {
            return status() + " " + response.headers() + " " + body();
        }
    }
}
