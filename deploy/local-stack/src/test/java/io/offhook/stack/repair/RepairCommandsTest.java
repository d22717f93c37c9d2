package io.offhook.stack.repair;

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
import io.offhook.stackclient.stack.StackHome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** With one server in the place of all five services. */
class RepairCommandsTest {

    private static final String REBUILDS = """
        [{"readModel": "codes", "state": "DONE", "events": 12, "done": 6, "total": 12, "eventsPerSecond": 4, "secondsLeft": 3},
         {"readModel": "trust", "state": "FAILED", "events": 0, "done": 0, "total": 0, "eventsPerSecond": 0}]
        """;

    private static final String VERIFICATION = """
        {"state": "DONE", "at": "topics", "found": %d, "differences": %s}
        """;

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final StringWriter said = new StringWriter();
    private volatile String differences = "[]";

    @TempDir
    Path root;

    private final HttpServer server = LoopbackServer.answering(this::answer);

    @BeforeEach
    void describe() throws IOException {
        var layout = StackLayout.in(root);
        var plan = new StackPlan(root, layout, new Addresses(0), Passwords.in(layout.passwords()), false);
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
    void a_read_model_is_rebuilt_and_the_command_waits_for_its_end() {
        assertThat(run(RebuildCommand::new, "activation", "codes")).isZero();

        assertThat(calls).startsWith("POST /api/v1/rebuilds/codes").contains("GET /api/v1/rebuilds");
        assertThat(said.toString()).contains("codes", "DONE", "12 events").doesNotContain("trust");
    }

    @Test
    void one_of_all_that_fails_is_an_exit_code() {
        assertThat(run(RebuildCommand::new, "activation", "all")).isEqualTo(1);
        assertThat(said.toString()).contains("trust", "FAILED");
    }

    @Test
    void without_a_name_the_read_models_are_listed_and_none_is_rebuilt() {
        assertThat(run(RebuildCommand::new, "activation")).isZero();

        assertThat(calls).containsExactly("GET /api/v1/rebuilds");
    }

    @Test
    void everything_is_published_again_unless_a_position_is_named() {
        assertThat(run(RepublishCommand::new, "tvs")).isZero();
        assertThat(run(RepublishCommand::new, "tvs", "--from", "17")).isZero();

        assertThat(calls)
                .containsExactly(
                        "POST /api/v1/relay/republish {\"position\":0}",
                        "POST /api/v1/relay/republish {\"position\":17}");
    }

    @Test
    void services_that_differ_in_nothing_are_verified_with_exit_code_0() {
        assertThat(run(VerifyStackCommand::new)).isZero();

        assertThat(calls).hasSize(10);
        assertThat(said.toString()).contains("console: DONE, 0 differences");
    }

    @Test
    void a_difference_is_named_and_an_exit_code() {
        differences = "[{\"kind\": \"MISSING\", \"place\": \"code_view\", \"key\": \"[1]\"}]";

        assertThat(run(VerifyStackCommand::new, "--service", "activation")).isEqualTo(1);
        assertThat(said.toString()).contains("activation: DONE, 1 differences", "MISSING    code_view [1]");
    }

    private int run(Function<StackHome, Object> command, String... arguments) {
        var writer = new PrintWriter(said, true);
        var line = new CommandLine(command.apply(StackLayout.in(root).home()))
                .setOut(writer)
                .setErr(writer);
        return CommandErrors.handle(line.setCaseInsensitiveEnumValuesAllowed(true))
                .execute(arguments);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            calls.add((exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + sent).strip());
            var body = exchange.getRequestURI().getPath().endsWith("/rebuilds")
                    ? REBUILDS
                    : VERIFICATION.formatted(differences.equals("[]") ? 0 : 1, differences);
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
