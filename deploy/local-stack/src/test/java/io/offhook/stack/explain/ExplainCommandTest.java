package io.offhook.stack.explain;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a server in the place of the console. */
class ExplainCommandTest {

    private static final String EXPLANATION = """
        {"items": [{"subject": {"kind": "DEVICE", "deviceName": "SEP2C3124C9F8E1"}, "finding": "%s",
          "sentence": "A device was refused. It names CN=\\u001b[2JAcme as its issuer.", "since": "2026-11-29T09:00:00Z",
          "remedy": {"action": "UPLOAD_ANCHOR", "text": "Upload its CA.", "with": {"issuer": "CN=Acme"}}, "evidence": []}]}
        """;

    private static final String TIMELINE = """
        {"items": [{"eventId": "00000000-0000-0000-0000-000000000001", "type": "CodeIssued.v1", "at": "2026-11-29T08:00:00Z",
          "sentence": "Code issued", "actor": "olga", "deviceName": "SEP2C3124C9F8E1", "correlationId": "c"}]}
        """;

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final StringWriter said = new StringWriter();
    private volatile String explanation = EXPLANATION.formatted("UNTRUSTED_ISSUER");

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
    void it_says_why_and_what_to_do_next_and_what_happened_last() {
        assertThat(run("2c31.24c9.f8e1 ")).isZero();

        assertThat(calls)
                .containsExactly(
                        "GET /api/v1/explanations?handle=2c31.24c9.f8e1+",
                        "GET /api/v1/timeline?handle=2c31.24c9.f8e1+&size=10");
        assertThat(said.toString())
                .contains("A device was refused.", "  Next: Upload its CA.")
                .contains("  2026-11-29 08:00:00 UTC  Code issued (olga)")
                .doesNotContain("\u001b");
    }

    @Test
    void of_several_phones_each_line_says_of_which_it_is() {
        var one = EXPLANATION.formatted("NO_RECORD");
        explanation = one.replace("\"evidence\": []}]}", "\"evidence\": []}, " + one.substring(one.indexOf("[{") + 1));

        assertThat(run("anna")).isZero();

        assertThat(said.toString()).contains("  2026-11-29 08:00:00 UTC  SEP2C3124C9F8E1: Code issued (olga)");
    }

    @Test
    void as_json_it_is_one_document() {
        assertThat(run("--json", "anna")).isZero();

        assertThat(said.toString()).startsWith("{").contains("\"explanations\"", "\"UPLOAD_ANCHOR\"", "\"timeline\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOTHING_KNOWN", ""})
    void nothing_known_is_an_exit_code_of_its_own(String finding) {
        explanation = finding.isEmpty() ? "{\"items\": []}" : EXPLANATION.formatted(finding);

        assertThat(run("8801")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123456", "1234 5678 9012 3456", "1234-5678-9012-3456", "123456789012345"})
    void an_activation_code_is_not_sent(String code) {
        assertThat(run(code)).isEqualTo(2);

        assertThat(calls).isEmpty();
        assertThat(said.toString())
                .contains("That looks like an activation code")
                .doesNotContain("5678");
    }

    private int run(String... arguments) {
        var writer = new PrintWriter(said, true);
        var line = ExplainCommand.in(StackLayout.in(root).home()).setOut(writer);
        return CommandErrors.handle(line.setErr(writer)).execute(arguments);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            var body = exchange.getRequestURI().getPath().endsWith("timeline") ? TIMELINE : explanation;
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
