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
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Runs one replica of the packaged activation service with a Byteman agent. */
final class ReplicaProgram implements ServerProgram {

    private static final List<String> JVM = List.of(
            "-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");
    private static final int PROBE_MILLIS = 2_000;

    private final String name;
    private final Path jar;
    private final Path directory;
    private final Map<String, String> settings;
    private final int restPort;
    private final int managementPort;
    private final int phonePort;
    private final BytemanAgent agent;
    private volatile List<BytemanRule> rules = List.of();

    ReplicaProgram(
            String name,
            Path jar,
            Path directory,
            Map<String, String> settings,
            int restPort,
            int managementPort,
            int phonePort,
            BytemanAgent agent) {
        this.name = name;
        this.jar = jar;
        this.directory = directory;
        this.settings = settings;
        this.restPort = restPort;
        this.managementPort = managementPort;
        this.phonePort = phonePort;
        this.agent = agent;
    }

    /** Sets the rules of the next start. */
    void startWith(List<BytemanRule> fromTheStart) {
        rules = List.copyOf(fromTheStart);
    }

    @Override
    public String name() {
        return "Replica " + name;
    }

    @Override
    public int port() {
        return restPort;
    }

    @Override
    public List<Integer> ports() {
        return List.of(restPort, managementPort, phonePort, agent.port());
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
            command.addAll(List.of("-jar", jar.toString()));
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
            var call = (HttpURLConnection) URI.create("http://127.0.0.1:" + managementPort + path)
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
