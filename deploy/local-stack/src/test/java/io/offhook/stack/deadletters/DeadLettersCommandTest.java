package io.offhook.stack.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.offhook.stack.LoopbackServer;
import io.offhook.stack.home.Addresses;
import io.offhook.stack.home.Passwords;
import io.offhook.stack.home.StackLayout;
import io.offhook.stack.plan.StackDescriptions;
import io.offhook.stack.plan.StackPlan;
import io.offhook.stackclient.cli.CommandErrors;
import io.offhook.stackclient.http.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With one server in the place of all five services. */
class DeadLettersCommandTest {

    private static final String PAGE = """
        {"items": [{"id": 7, "consumer": "phones", "topic": "offhook.phone.v1", "streamId": "p1", "version": 3,
          "type": "io.offhook.PhoneRemoved.v1", "kind": "REFUSED", "reason": "SQLSTATE 23505", "attempts": 2,
          "parkedAt": "2026-01-01T10:00:00Z"}], "page": 0, "size": 50, "total": 1}
        """;

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final StringWriter said = new StringWriter();
    private volatile long failed;

    @TempDir
    Path root;

    private HttpServer server = LoopbackServer.answering(this::answer);

    @BeforeEach
    void describe() throws IOException {
        var layout = StackLayout.in(root);
        var passwords = Passwords.in(layout.passwords());
        var plan = new StackPlan(root, layout, new Addresses(0), passwords, false);
        var description = Json.text(StackDescriptions.of(plan, Duration.ofSeconds(20)))
                .replaceAll(
                        "http://127.0.0.1:808\\d",
                        "http://127.0.0.1:" + server.getAddress().getPort());
        Files.writeString(layout.home().descriptionFile(), description);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void the_list_names_every_record_and_why_it_was_given_up() {
        assertThat(run("list", "--service", "activation", "--kind", "refused", "--stream", "p 1"))
                .isZero();

        assertThat(calls).containsExactly("GET /api/v1/dead-letters?page=0&size=50&stream=p+1&kind=REFUSED");
        assertThat(said.toString())
                .contains("activation: 1", "io.offhook.PhoneRemoved.v1 of offhook.phone.v1, version 3 of stream p1")
                .contains("REFUSED: SQLSTATE 23505; failed 2 times in phones");
    }

    @Test
    void without_a_service_all_five_are_asked() {
        assertThat(run("list", "--json")).isZero();

        assertThat(calls).hasSize(5);
        assertThat(said.toString())
                .contains("\"provisioning\"", "\"activation\"", "\"tvs\"", "\"selfcare\"", "\"console\"");
    }

    @Test
    void one_is_shown_as_the_service_shows_it() {
        assertThat(run("show", "--service", "tvs", "7")).isZero();

        assertThat(calls).containsExactly("GET /api/v1/dead-letters/7");
        assertThat(said.toString()).contains("\"items\"");
    }

    @Test
    void one_is_replayed_or_all_that_match() {
        assertThat(run("replay", "--service", "tvs", "7")).isZero();
        assertThat(run("replay", "--service", "tvs", "--reason", "SQLSTATE 23505"))
                .isZero();
        assertThat(run("replay", "--service", "tvs", "--all")).isZero();

        assertThat(calls)
                .containsExactly(
                        "POST /api/v1/dead-letters/7/replay",
                        "POST /api/v1/dead-letters/replay?reason=SQLSTATE+23505",
                        "POST /api/v1/dead-letters/replay");
        assertThat(said.toString()).contains("1 streams tried, 4 records applied, 0 streams failed again");
    }

    @Test
    void what_fails_again_is_an_exit_code_of_its_own() {
        failed = 1;

        assertThat(run("replay", "--service", "tvs", "--all")).isEqualTo(3);
    }

    @Test
    void a_replay_of_everything_must_be_asked_for() {
        assertThat(run("replay", "--service", "tvs")).isEqualTo(2);
        assertThat(run("replay", "--service", "tvs", "7", "--all")).isEqualTo(2);

        assertThat(calls).isEmpty();
        assertThat(said.toString()).contains("Give an ID, or filters, or --all");
    }

    @Test
    void without_a_stack_it_says_how_to_start_one() throws IOException {
        Files.delete(root.resolve("stack.json"));

        assertThat(run("list")).isEqualTo(1);
        assertThat(said.toString()).contains("no stack runs here; start one with ./offhook up");
    }

    private int run(String... arguments) {
        var writer = new PrintWriter(said, true);
        var line = DeadLettersCommand.in(StackLayout.in(root).home()).setOut(writer);
        return CommandErrors.handle(line.setErr(writer).setCaseInsensitiveEnumValuesAllowed(true))
                .execute(arguments);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            var body = exchange.getRequestMethod().equals("GET")
                    ? PAGE
                    : "{\"streams\": 1, \"applied\": 4, \"failed\": " + failed + "}";
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
