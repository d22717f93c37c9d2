package io.offhook.chart;

import com.fasterxml.jackson.databind.JsonNode;
import io.offhook.servers.ServerProgram;
import io.offhook.servers.process.JavaProgram;
import io.offhook.servers.process.ProcessCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A pod of a rendered deployment as a process: the environment of its container, its volumes below a directory of this test instead of
 * {@code /etc/offhook}, its readiness probe.
 */
record PodProcess(RenderedChart chart, String service, Secrets secrets, Path directory, int port, int managementPort)
        implements ServerProgram {

    private static final String MOUNTS = "/etc/offhook";
    private static final int PROBE_MILLIS = 2_000;

    @Override
    public String name() {
        return "Pod of " + service;
    }

    @Override
    public List<Integer> ports() {
        return List.of(port, managementPort);
    }

    @Override
    public ProcessCommand prepare() {
        try {
            for (var mount : container().path("volumeMounts")) {
                if (mount.path("mountPath").asText().startsWith(MOUNTS)) {
                    fill(
                            here(mount.path("mountPath").asText()),
                            volume(mount.path("name").asText()));
                }
            }
            var jar = Path.of("..", service + "-service", "target", "quarkus-app", "quarkus-run.jar");
            return new ProcessCommand(
                    List.of(
                            JavaProgram.java(),
                            "-Xmx256m",
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            jar.toAbsolutePath().normalize().toString()),
                    environment());
        } catch (IOException failure) {
            throw new UncheckedIOException("The pod of " + service + " cannot start", failure);
        }
    }

    private void fill(String target, JsonNode volume) throws IOException {
        var into = Files.createDirectories(Path.of(target));
        if (volume.has("configMap")) {
            var map = chart.one("ConfigMap", volume.at("/configMap/name").asText());
            for (var file : map.path("data").properties()) {
                Files.writeString(
                        into.resolve(file.getKey()), here(file.getValue().asText()));
            }
            return;
        }
        var secret = volume.at("/secret/secretName").asText();
        if (volume.path("secret").has("items")) {
            for (var item : volume.at("/secret/items")) {
                var from = secrets.file(secret, item.path("key").asText());
                Files.copy(from, into.resolve(item.path("path").asText()));
            }
            return;
        }
        try (var all = Files.list(secrets.directory().resolve(secret))) {
            for (var each : all.toList()) {
                // PostgreSQL's driver takes no key that others may read.
                Files.copy(each, into.resolve(each.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private Map<String, String> environment() throws IOException {
        var environment = new HashMap<String, String>();
        for (var variable : container().path("env")) {
            var from = variable.at("/valueFrom/secretKeyRef");
            environment.put(
                    variable.path("name").asText(),
                    from.isMissingNode()
                            ? here(variable.path("value").asText())
                            : secrets.text(
                                    from.path("name").asText(), from.path("key").asText()));
        }
        return environment;
    }

    private String here(String text) {
        return text.replace(MOUNTS, directory.resolve("mounts").toString());
    }

    private JsonNode spec() {
        return chart.one("Deployment", "offhook-" + service).at("/spec/template/spec");
    }

    private JsonNode container() {
        return spec().at("/containers/0");
    }

    private JsonNode volume(String name) {
        return RenderedChart.elements(spec().path("volumes"))
                .filter(each -> each.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no volume " + name));
    }

    @Override
    public boolean answers() {
        try {
            var path = container().at("/readinessProbe/httpGet/path").asText();
            var call = (HttpURLConnection) URI.create("http://127.0.0.1:" + managementPort + path)
                    .toURL()
                    .openConnection();
            call.setConnectTimeout(PROBE_MILLIS);
            call.setReadTimeout(PROBE_MILLIS);
            return call.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
