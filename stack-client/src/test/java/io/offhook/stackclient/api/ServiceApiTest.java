package io.offhook.stackclient.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.offhook.pki.device.PhoneModel;
import io.offhook.stackclient.api.PhonesCsv.Row;
import io.offhook.stackclient.rest.Credentials;
import io.offhook.stackclient.rest.Eventually;
import io.offhook.stackclient.rest.RestException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceApiTest {

    private static final Credentials ADMIN = new Credentials("admin", "secret");

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private volatile boolean restarting;
    private HttpServer server;
    private URI base;

    @BeforeEach
    void start() throws IOException {
        server = listening(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_csv_is_imported_and_reported_row_by_row() throws Exception {
        answers.put(
                "POST /api/v1/phones/import?model=8845&devicePool=load+1&requiresActivationCode=true",
                "{\"rows\":2,\"inserted\":1,\"failed\":1,\"report\":[{\"line\":2,\"status\":\"INSERTED\","
                        + "\"phoneId\":\"p1\"},{\"line\":3,\"status\":\"FAILED\",\"message\":\"bad MAC\"}]}");
        var csv = PhonesCsv.of(List.of(new Row("", "Desk", "alice", "5001"), new Row("x", "Typo", "", "5002")));
        var report = new ProvisioningApi(base, ADMIN).importPhones(PhoneModel.parse("8845"), "load 1", csv);
        assertThat(seen).last().isEqualTo("""
                MAC ADDRESS,DESCRIPTION,USER ID,DIRECTORY NUMBER 1
                ,Desk,alice,5001
                x,Typo,,5002
                """);
        assertThat(report.line(2)).get().returns(true, ImportReport.Row::isInserted);
        assertThat(report.line(3)).get().returns("bad MAC", ImportReport.Row::message);
        assertThat(report.line(4)).isEmpty();
    }

    @Test
    void codes_are_found_and_revealed() throws Exception {
        answers.put(
                "GET /api/v1/codes?status=LIVE&phoneId=p1",
                "{\"items\":[{\"codeId\":\"c1\",\"phoneId\":\"p1\",\"status\":\"LIVE\",\"new\":1}],\"total\":1}");
        answers.put("POST /api/v1/codes/c1/reveal", "{\"codeId\":\"c1\",\"code\":\"1234567890123456\"}");
        var activation = new ActivationApi(base, ADMIN);
        var code = activation.liveCodeOf("p1").orElseThrow();
        assertThat(code.isLive()).isTrue();
        assertThat(activation.reveal(code.codeId()).code()).isEqualTo("1234567890123456");
        assertThat(seen).last().isEqualTo("{\"purpose\":\"ADMINISTRATION\"}");
    }

    @Test
    void a_no_says_who_asked_for_what_and_why_not() {
        assertThatThrownBy(() -> new SelfCareApi(base, new Credentials("bob", "pw")).codeOf("p1"))
                .isInstanceOf(RestException.class)
                .hasMessage("POST " + base + "/api/v1/my/phones/p1/code as bob: Not here (HTTP 404)");
    }

    @Test
    void a_service_that_breaks_connections_while_it_restarts_is_asked_again() throws Exception {
        answers.put("GET /api/v1/codes/c1", "{\"codeId\":\"c1\",\"phoneId\":\"p1\",\"status\":\"LIVE\"}");
        restarting = true;
        var call = CompletableFuture.supplyAsync(() -> status(new ActivationApi(base, ADMIN)));
        await().until(() -> !seen.isEmpty());
        assertThat(call).isNotDone();

        restarting = false;

        assertThat(call.get(30, TimeUnit.SECONDS)).isEqualTo("LIVE");
    }

    @Test
    void what_a_read_model_does_not_know_yet_is_asked_for_again() throws Exception {
        var found = CompletableFuture.supplyAsync(() -> eventually(new ActivationApi(base, ADMIN)));
        await().until(() -> seen.size() > 6);
        answers.put("GET /api/v1/codes/c1", "{\"codeId\":\"c1\",\"phoneId\":\"p1\",\"status\":\"LIVE\"}");
        assertThat(found.get(30, TimeUnit.SECONDS).status()).isEqualTo("LIVE");
    }

    @Test
    void an_account_is_sent_as_basic_and_prints_no_password() throws Exception {
        answers.put("GET /api/v1/codes/c1", "{\"codeId\":\"c1\"}");
        new ActivationApi(base, ADMIN).code("c1");
        assertThat(seen).contains("Basic YWRtaW46c2VjcmV0");
        assertThat(ADMIN).hasToString("admin");
    }

    private HttpServer listening(InetSocketAddress address) throws IOException {
        var listening = HttpServer.create(address, 0);
        listening.createContext("/", this::answer);
        listening.start();
        return listening;
    }

    private static String status(ActivationApi activation) {
        try {
            return activation.code("c1").status();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CodeSummary eventually(ActivationApi activation) {
        try {
            return Eventually.found(() -> activation.code("c1"));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            seen.add(exchange.getRequestHeaders().getFirst("Authorization"));
            seen.add(call);
            seen.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (restarting) {
                return; // without an answer
            }
            var known = answers.containsKey(call);
            var body = answers.getOrDefault(call, "{\"title\":\"Not here\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? 200 : 404, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
