package io.offhook.torture.installation;

import io.offhook.servers.ServerProgram;
import io.offhook.servers.process.JavaProgram;
import io.offhook.servers.process.ProcessCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs one replica of a packaged service with a Byteman agent. */
final class ReplicaProgram implements ServerProgram {

    private static final List<String> JVM = List.of(
            "-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");
    private static final int PROBE_MILLIS = 2_000;

    private final String name;
    private final Path directory;
    private final Map<String, String> settings;
    private final BytemanAgent agent;
    private volatile ServiceVersions versions;
    private volatile List<BytemanRule> rules = List.of();

    ReplicaProgram(
            String name, ServiceVersions versions, Path directory, Map<String, String> settings, BytemanAgent agent) {
        this.name = name;
        this.versions = versions;
        this.directory = directory;
        this.settings = Map.copyOf(settings);
        this.agent = agent;
    }

    /** Sets the rules of the next start. */
    void startWith(List<BytemanRule> fromTheStart) {
        rules = List.copyOf(fromTheStart);
    }

    /** The next start is that of the other version. */
    void exchangeVersions() {
        versions = versions.exchanged();
    }

    @Override
    public String name() {
        return "Replica " + name;
    }

    @Override
    public int port() {
        return port("quarkus.http.port");
    }

    /** The port of one listener, by the name of the setting. */
    int port(String setting) {
        return Integer.parseInt(Objects.requireNonNull(settings.get(setting), setting));
    }

    @Override
    public List<Integer> ports() {
        return Stream.concat(Stream.of(agent.port()), listening(false)).toList();
    }

    @Override
    public List<Integer> udpPorts() {
        return listening(true).toList();
    }

    private Stream<Integer> listening(boolean udp) {
        return settings.keySet().stream()
                .filter(ReplicaSettings::listens)
                .filter(key -> key.contains("tftp") == udp)
                .map(this::port);
    }

    @Override
    public ProcessCommand prepare() {
        try {
            var configuration = directory.resolve("application.properties");
            Files.writeString(
                    configuration,
                    new TreeMap<>(settings)
                            .entrySet().stream()
                                    .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                                    .collect(Collectors.joining()));
            var command = new ArrayList<>(List.of(JavaProgram.java()));
            command.addAll(JVM);
            command.add(agent.option(scripts()));
            command.add("-Dquarkus.config.locations=" + configuration.toUri());
            command.addAll(List.of("-jar", versions.current().toString()));
            return ProcessCommand.of(command);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot prepare replica " + name, failure);
        }
    }

    private List<Path> scripts() throws IOException {
        var scripts = new ArrayList<Path>();
        for (var rule : rules) {
            scripts.add(Files.writeString(directory.resolve(rule.name() + ".btm"), rule.text()));
        }
        return scripts;
    }

    @Override
    public boolean answers() {
        return says200("/q/health/ready");
    }

    /** Whether its liveness check passes. */
    boolean isLively() {
        return says200("/q/health/live");
    }

    private boolean says200(String path) {
        try {
            var call = (HttpURLConnection) URI.create("http://127.0.0.1:" + port("quarkus.management.port") + path)
                    .toURL()
                    .openConnection();
            call.setConnectTimeout(PROBE_MILLIS);
            call.setReadTimeout(PROBE_MILLIS);
            return call.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notThere) {
            return false;
        }
    }
}
