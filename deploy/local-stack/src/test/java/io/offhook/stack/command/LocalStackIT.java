package io.offhook.stack.command;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.offhook.servers.process.ProcessStop;
import io.offhook.stack.home.Port;
import io.offhook.stack.home.StackLayout;
import io.offhook.stack.run.Stack;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher with real servers; where the services' jars would be, stand-ins. */
class LocalStackIT {

    private final int offset = FreeOffset.find();

    @TempDir
    Path checkout;

    @TempDir
    Path root;

    private Stack stack = Stack.usual();

    @BeforeEach
    void prepare() throws IOException {
        stack = new Stack(StandInCheckout.in(checkout), StackLayout.in(root));
    }

    @AfterEach
    void stop() {
        run("down");
    }

    @Test
    void up_starts_everything_and_down_stops_exactly_that() throws IOException {
        var said = up();

        assertThat(said).contains("PostgreSQL", "Kafka", "Redis", "Mail sink", "Offhook is ready", "alice / ");
        var status = status();
        assertThat(status.get("ready").asBoolean()).isTrue();
        assertThat(status.get("parts").findValuesAsText("name"))
                .containsExactlyInAnyOrder(
                        "postgresql",
                        "kafka",
                        "redis",
                        "mail",
                        "provisioning",
                        "activation",
                        "tvs",
                        "selfcare",
                        "console");
        var pids = pids(status);

        assertThat(run("down").said()).contains("Offhook stopped");

        await().untilAsserted(() ->
                assertThat(pids).noneMatch(pid -> ProcessHandle.of(pid).isPresent()));
        assertThat(status().get("parts")).isEmpty();
        assertThat(root.resolve("stack.json")).doesNotExist();
        assertThat(run("down").said()).contains("This stack does not run");
    }

    @Test
    void what_was_killed_is_shown_and_alone_brought_back() throws IOException {
        up();
        var before = status();
        ProcessStop.kill(process(before, "tvs"));
        ProcessStop.kill(process(before, "redis"));

        var broken = status();
        assertThat(broken.get("ready").asBoolean()).isFalse();
        assertThat(part(broken, "tvs").get("state").asText()).isEqualTo("DOWN");
        assertThat(run("status").exit()).isEqualTo(3);
        assertThat(run("up", "--detach").said()).contains("without 2 of its parts", "tvs", "Redis");

        var mended = status();
        assertThat(mended.get("ready").asBoolean()).isTrue();
        assertThat(part(mended, "kafka").get("pid"))
                .isEqualTo(part(before, "kafka").get("pid"));
        assertThat(part(mended, "activation").get("pid"))
                .isEqualTo(part(before, "activation").get("pid"));
        assertThat(run("up").said()).contains("already running");
    }

    @Test
    void secrets_are_for_the_owner_alone_and_kept_from_one_up_to_the_next() throws IOException {
        up();
        var first = new ObjectMapper().readTree(root.resolve("stack.json").toFile());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
                .isEqualTo("rwx------");
        for (var secret : List.of(
                "stack.json",
                "passwords.properties",
                "configuration/activation.properties",
                "keys/activation/fingerprint/1",
                "keys/activation/sealing/1",
                "pki/phone-side.key.pem")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve(secret))))
                    .describedAs(secret)
                    .isEqualTo("rw-------");
        }
        run("down");
        up();

        assertThat(withoutItsTime(
                        new ObjectMapper().readTree(root.resolve("stack.json").toFile())))
                .isEqualTo(withoutItsTime(first));
    }

    /** Each start takes its time. */
    private static JsonNode withoutItsTime(JsonNode description) {
        return ((ObjectNode) description.deepCopy()).without("startSeconds");
    }

    @Test
    void an_ephemeral_stack_leaves_no_data() throws IOException {
        up("--ephemeral");
        var description = new ObjectMapper().readTree(root.resolve("stack.json").toFile());
        var certificate = Path.of(description.get("phoneSideCertificate").asText());
        assertThat(certificate).exists();

        run("down");

        assertThat(certificate.resolve("../..").normalize()).doesNotExist();
        assertThat(root.resolve("data")).doesNotExist();
        assertThat(root.resolve("passwords.properties")).doesNotExist();
    }

    @Test
    void a_port_in_use_is_named_before_anything_starts() throws IOException {
        try (var other = new ServerSocket(Port.KAFKA.at(offset), 1, InetAddress.getLoopbackAddress())) {
            var up = run("up", "--detach", "--port-offset", String.valueOf(offset));

            assertThat(up.exit()).isEqualTo(1);
            assertThat(up.said())
                    .contains("Port " + other.getLocalPort() + " is in use, and Kafka needs it")
                    .contains("--port-offset")
                    .doesNotContain("ready");
            assertThat(status().get("parts")).isEmpty();
        }
    }

    @Test
    void a_udp_port_in_use_is_named_too() throws IOException {
        try (var other = new DatagramSocket(Port.PHONE_FILES_TFTP.at(offset), InetAddress.getByName("127.0.0.1"))) {
            var up = run("up", "--detach", "--port-offset", String.valueOf(offset));

            assertThat(up.exit()).isEqualTo(1);
            assertThat(up.said())
                    .contains("UDP port " + other.getLocalPort() + " is in use, and provisioning needs it");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "70000"})
    void an_offset_beyond_the_last_port_is_refused_by_its_name(String far) {
        var up = run("up", "--port-offset=" + far);

        assertThat(up.exit()).isEqualTo(2);
        assertThat(up.said()).contains("--port-offset", "must be 0 to " + Port.maxOffset() + ", not " + far);
    }

    @Test
    void a_misspelt_option_is_named_with_the_one_that_was_meant() {
        var up = run("up", "--detahc");

        assertThat(up.exit()).isEqualTo(2);
        assertThat(up.said()).contains("Unknown option: --detahc. Did you mean --detach?");
    }

    @Test
    void a_service_that_does_not_start_is_quoted_and_the_rest_stopped() throws IOException {
        Files.createDirectories(root.resolve("keys/activation"));
        Files.createFile(root.resolve("keys/activation/refuse-to-start"));

        var up = run("up", "--detach", "--port-offset", String.valueOf(offset));

        assertThat(up.exit()).isEqualTo(1);
        assertThat(up.said()).contains("activation ended before it was ready", "I refuse to start");
        assertThat(status().get("parts")).isEmpty();
    }

    private String up(String... more) {
        var arguments =
                Stream.concat(Stream.of("up", "--detach", "--port-offset", String.valueOf(offset)), Stream.of(more));
        var outcome = run(arguments.toArray(String[]::new));
        assertThat(outcome.exit()).describedAs(outcome.said()).isZero();
        return outcome.said();
    }

    private record Outcome(int exit, String said) {}

    private Outcome run(String... arguments) {
        var said = new StringWriter();
        var writer = new PrintWriter(said, true);
        int exit = OffhookStack.commandLine(stack, writer).setErr(writer).execute(arguments);
        return new Outcome(exit, said.toString());
    }

    private JsonNode status() throws IOException {
        return new ObjectMapper().readTree(run("status", "--json").said());
    }

    private static JsonNode part(JsonNode status, String name) {
        for (var part : status.get("parts")) {
            if (part.get("name").asText().equals(name)) {
                return part;
            }
        }
        throw new AssertionError("no part " + name);
    }

    private static ProcessHandle process(JsonNode status, String name) {
        return ProcessHandle.of(part(status, name).get("pid").asLong()).orElseThrow();
    }

    private static List<Long> pids(JsonNode status) {
        return status.get("parts").findValues("pid").stream()
                .map(JsonNode::asLong)
                .toList();
    }
}
