package io.offhook.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.servers.Ports;
import io.offhook.stackclient.http.Http;
import io.offhook.stackclient.http.HttpCall;
import io.offhook.stackclient.stack.StackDescription;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Debian's Prometheus, which scrapes a stack each second, and its tool. Where they have to be, their absence fails a test; elsewhere the test
 * is skipped and says so.
 */
final class Prometheus implements AutoCloseable {

    static final Path CHART = Path.of("../deploy/helm");
    private static final String REQUIRED = "OFFHOOK_REQUIRE_PROMTOOL";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process server;
    private final URI address;

    private Prometheus(Process server, URI address) {
        this.server = server;
        this.address = address;
    }

    static void require() {
        var there = List.of("promtool", "prometheus").stream().allMatch(Prometheus::isInstalled);
        var reason = "promtool and prometheus are needed on the path: they are in Debian's package prometheus";
        if ("true".equals(System.getenv(REQUIRED))) {
            assertThat(there).as(reason).isTrue();
        }
        if (!there) {
            System.err.println("SKIPPED: the test of rules and metrics with Prometheus. " + reason);
        }
        assumeThat(there).as(reason).isTrue();
    }

    /** What the tool says of the input; nothing where it is content. */
    static String promtool(Path input, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(input.toFile())
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue() == 0 ? "" : said + "exit " + process.exitValue();
    }

    static Prometheus scraping(StackDescription stack, Path directory) throws IOException {
        var address = URI.create("http://127.0.0.1:" + Ports.free());
        var configuration = Files.writeString(directory.resolve("prometheus.yml"), configuration(stack.management()));
        var server = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + directory.resolve("prometheus"),
                        "--web.listen-address=" + address.getAuthority())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("prometheus.log").toFile())
                .start();
        return new Prometheus(server, address);
    }

    private static String configuration(Map<String, URI> services) {
        return services.entrySet().stream()
                .map(each -> "\n  - {targets: ['%s'], labels: {namespace: offhook, service: offhook-%s}}"
                        .formatted(each.getValue().getAuthority(), each.getKey()))
                .collect(Collectors.joining(
                        "",
                        "global: {scrape_interval: 1s, evaluation_interval: 1s}\n"
                                + "rule_files: ['" + CHART.toAbsolutePath().normalize()
                                + "/offhook/files/rules/*.yaml']\n"
                                + "scrape_configs:\n- job_name: offhook\n  metrics_path: /q/metrics\n  static_configs:",
                        "\n"));
    }

    /** The series that a query finds now. */
    JsonNode query(String query) throws IOException {
        var asked = address.resolve("/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        var answer = new ObjectMapper()
                .readTree(Http.send(HttpCall.get(asked).bounded(PATIENCE, 1 << 24))
                        .text());
        assertThat(answer.path("status").asText()).as(query + answer).isEqualTo("success");
        return answer.at("/data/result");
    }

    boolean isReady() {
        try {
            return query("count(up == 1)").at("/0/value/1").asInt() == 5;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        server.destroy();
    }

    private static boolean isInstalled(String program) {
        try {
            return new ProcessBuilder(program, "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
