package io.offhook.system;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.stackclient.http.Http;
import io.offhook.stackclient.http.HttpCall;
import io.offhook.stackclient.stack.StackDescription;
import io.offhook.stackclient.stack.StackHome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstPhoneIT {

    private static final Pattern SIXTEEN_DIGITS = Pattern.compile("(?<![0-9a-f])[0-9]{16}(?![0-9a-f])");

    @TempDir
    static Path home;

    private static OffhookScript offhook = new OffhookScript(Path.of("."));
    private static TraceCollector traces = new TraceCollector();

    @BeforeAll
    static void up() throws Exception {
        traces.start();
        offhook = new OffhookScript(home, traces.settingsOfServices());
        var arguments = new ArrayList<>(List.of("up", "--detach", "--ephemeral", "--port-offset", PortOffset.free()));
        if (RegistrarTools.areInstalled()) {
            arguments.add("--registrar");
        }
        var result = offhook.run(arguments.toArray(String[]::new));
        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
    }

    @AfterAll
    static void down() throws Exception {
        var result = offhook.run("down");
        traces.stop();
        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
    }

    @Test
    @Order(1)
    void every_step_of_the_demo_passes() throws Exception {
        var result = offhook.run("demo", "--json");

        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
    }

    @Test
    @Order(2)
    void a_redemption_of_the_demo_is_one_trace_in_the_services_that_it_concerns_and_no_span_has_a_code() {
        await().untilAsserted(() -> assertThat(traces.withSpan("POST /api/v1/redemptions"))
                .anySatisfy(trace -> assertThat(trace)
                        .contains(
                                "offhook-activation: publish io.offhook.CodeRedeemed.v1",
                                "offhook-provisioning: process io.offhook.CodeRedeemed.v1",
                                "offhook-provisioning: publish io.offhook.PhoneMacAssigned.v1",
                                "offhook-tvs: process io.offhook.CodeRedeemed.v1",
                                "offhook-selfcare: process io.offhook.CodeRedeemed.v1",
                                "offhook-console: process io.offhook.CodeRedeemed.v1")));
        await().untilAsserted(() -> assertThat(traces.withSpan("CAPF session"))
                .anySatisfy(trace -> assertThat(trace).contains("offhook-tvs: publish io.offhook.LscInstalled.v1")));
        assertThat(traces.texts())
                .contains("offhook.result=success")
                .noneMatch(text -> SIXTEEN_DIGITS.matcher(text).find())
                .noneMatch(text -> text.startsWith("event="));
    }

    @Test
    @Order(2)
    void status_says_that_every_part_is_ready() throws Exception {
        var result = offhook.run("status", "--json");

        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
        assertThat(result.out())
                .contains("provisioning", "activation", "tvs", "selfcare", "console", "postgres", "kafka", "redis");
    }

    @Test
    @Order(2)
    void a_client_generated_for_java_takes_a_phone_from_its_record_to_its_configuration() throws Exception {
        var stories = new ClientStories(stack(), home);

        assertThat(stories.java()).isEqualTo(stories.expected());
    }

    @Test
    @Order(2)
    void a_client_generated_for_typescript_takes_a_phone_from_its_record_to_its_configuration() throws Exception {
        var stories = new ClientStories(stack(), home);

        assertThat(stories.typeScript()).isEqualTo(stories.expected());
    }

    @Order(2)
    @ParameterizedTest
    @CsvSource({"12.5", "14.0", "15.0"})
    void the_node_client_of_axl_administers_phones_and_codes(String version) throws Exception {
        var told = new AxlClients(stack(), home.resolve("axl")).node(version);

        assertThat(told.path("version").asText()).startsWith(version);
        assertThat(told.path("codes").asInt()).isEqualTo(1);
        assertThat(told.path("digits").asInt()).isEqualTo(16);
        assertThat(told.path("left").asBoolean(true)).isFalse();
        assertThat(told.path("description").asText()).isEqualTo("AXL desk 2");
        assertThat(told.path("fault").asText()).isEqualTo("5007");
    }

    @Test
    @Order(2)
    void the_python_client_of_axl_administers_phones_and_its_answers_are_as_the_schema_says() throws Exception {
        var told = new AxlClients(stack(), home.resolve("axl")).python("15.0");

        assertThat(told.path("codes").asInt()).isEqualTo(1);
        assertThat(told.path("digits").asInt()).isEqualTo(16);
        assertThat(told.path("description").asText()).isEqualTo("AXL desk 2");
        assertThat(told.path("fault").asText()).isEqualTo("5007");
        assertThat(told.path("valid").asInt()).isEqualTo(19);
    }

    @Order(2)
    @ParameterizedTest
    @CsvSource({"provisioning", "activation", "tvs", "selfcare", "console"})
    void metrics_are_right_in_both_formats(String service) throws Exception {
        var management = Objects.requireNonNull(stack().management().get(service));

        assertThat(MetricsPage.mistakes(metrics(management, "text/plain; version=0.0.4"), false))
                .isEmpty();
        assertThat(MetricsPage.mistakes(
                        metrics(management, "application/openmetrics-text; version=1.0.0; charset=utf-8"), true))
                .isEmpty();
        Prometheus.require();
        var page =
                Files.writeString(home.resolve(service + ".metrics"), metrics(management, "text/plain; version=0.0.4"));
        assertThat(Prometheus.promtool(page, "check", "metrics")).isEmpty();
    }

    /** After the demo, so that there is something of everything. */
    @Test
    @Order(2)
    void dashboards_and_alerts_ask_for_what_the_services_tell_prometheus() throws Exception {
        Prometheus.require();
        try (var prometheus = Prometheus.scraping(stack(), home)) {
            await().until(prometheus::isReady);
            for (var query : MonitoringQueries.all()) {
                await().untilAsserted(() ->
                        assertThat(prometheus.query(query)).as(query).isNotEmpty());
            }
        }
    }

    /** The real Kamailio, and sipp as the phone. */
    @Test
    @Order(2)
    void a_phone_registers_with_what_its_configuration_says_and_the_console_says_so_within_two_seconds()
            throws Exception {
        RegistrarTools.require();
        var phone = new RegisteringPhone(stack(), offhook, home);
        var account = phone.activate("6" + System.nanoTime() % 1_000_000);
        await().untilAsserted(() -> assertThat(phone.explanation()).contains("\"REGISTERED\""));

        phone.register(account, phone.deviceName(), 60, "t1");
        phone.register(account, phone.deviceName(), 60, "u1");
        phone.register(account, phone.deviceName(), 0, "u1");
        await().untilAsserted(() -> assertThat(phone.explanation()).contains("\"UNREGISTERED\""));
        phone.register(account, phone.deviceName(), 60, "u1");
        await().atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(phone.explanation()).contains("\"REGISTERED\""));

        phone.register(account, "SEP0000DEADBEEF", 60, "u1");
        await().untilAsserted(
                        () -> assertThat(phone.history()).contains("RegistrationMismatchSuspected", "SEP0000DEADBEEF"));
    }

    /** Two processes of each service that phones talk to. */
    @Test
    @Order(2)
    void no_phone_of_a_site_is_lost_after_a_power_cut() throws Exception {
        var result = offhook.run("load", "--power-cut", "60", "--with-codes", "50", "--json");

        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
        assertThat(result.json().path("served").asInt()).isEqualTo(60);
        assertThat(result.json().path("lost")).isEmpty();
        assertThat(result.json().path("replicas").asInt()).isEqualTo(2);
    }

    /** Kills each service just before the demo needs it: the first step is the import, the second the codes. */
    @Order(3)
    @ParameterizedTest
    @CsvSource({"activation,1", "selfcare,2", "provisioning,2", "tvs,2"})
    void the_demo_continues_after_a_service_is_killed_and_restarted(String service, int stepsBefore) throws Exception {
        long pid = pid(service);
        var demo = offhook.start("demo");
        await().pollInterval(Duration.ofMillis(20))
                .until(() -> !demo.process().isAlive() || stepsPassed(demo) >= stepsBefore);
        assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();

        var up = offhook.run("up", "--detach");
        assertThat(up.exitCode()).as(up.out() + up.err()).isZero();
        assertThat(pid(service)).isNotEqualTo(pid);
        var result = offhook.finish(demo);
        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
    }

    private static StackDescription stack() {
        return new StackHome(home).description().orElseThrow();
    }

    private static String metrics(URI management, String mediaType) throws IOException {
        var page = HttpCall.get(management.resolve("/q/metrics")).header("Accept", mediaType);
        return Http.send(page.bounded(Duration.ofSeconds(30), 1 << 24)).text();
    }

    private static long stepsPassed(OffhookScript.Running demo) throws IOException {
        try (var lines = Files.lines(demo.out())) {
            return lines.filter(line -> line.startsWith("\u2714")).count();
        }
    }

    private static long pid(String part) throws IOException, InterruptedException {
        for (var each : offhook.run("status", "--json").json().findParents("pid")) {
            if (each.path("name").asText().equals(part)) {
                return each.path("pid").asLong();
            }
        }
        return 0;
    }
}
