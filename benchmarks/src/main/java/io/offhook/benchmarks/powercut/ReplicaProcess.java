package io.offhook.benchmarks.powercut;

import io.offhook.stackclient.http.Http;
import io.offhook.stackclient.http.HttpCall;
import io.offhook.stackclient.rest.Poll;
import io.offhook.stackclient.stack.RunningPart;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Another process of a running service: the same program with the same configuration, on ports of its own. Closing stops it as a
 * service is stopped.
 */
final class ReplicaProcess implements AutoCloseable {

    private static final String CONFIGURATION = "-Dquarkus.config.locations=";
    private static final Poll READY = new Poll(Duration.ofMinutes(3), Duration.ofMillis(500));

    private final String service;
    private final Process process;
    private final Map<String, Integer> ports;
    private final Path configuration;
    private final Thread stopOnInterrupt = new Thread(this::stop);

    private ReplicaProcess(String service, Process process, Map<String, Integer> ports, Path configuration) {
        this.service = service;
        this.process = process;
        this.ports = ports;
        this.configuration = configuration;
        Runtime.getRuntime().addShutdownHook(stopOnInterrupt);
    }

    /**
     * Starts it, and does not wait.
     *
     * @param settings names of its settings that are ports
     */
    static ReplicaProcess start(RunningPart running, List<String> settings) throws IOException {
        var ports = new TreeMap<String, Integer>();
        for (var setting : settings) {
            ports.put(setting, free());
        }
        var info = ProcessHandle.of(running.pid())
                .map(ProcessHandle::info)
                .orElseThrow(() -> new IOException(running.title() + " does not run"));
        var command = new ArrayList<String>();
        command.add(info.command().orElseThrow(() -> unreadable(running)));
        command.addAll(List.of(info.arguments().orElseThrow(() -> unreadable(running))));
        var place = IntStream.range(0, command.size())
                .filter(i -> command.get(i).startsWith(CONFIGURATION))
                .findFirst()
                .orElseThrow(() -> unreadable(running));
        var configuration = Path.of(URI.create(command.get(place).substring(CONFIGURATION.length())));
        var own = ReplicaConfiguration.write(configuration, ports);
        command.set(place, CONFIGURATION + own.toUri());
        var process = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        return new ReplicaProcess(running.name(), process, ports, own);
    }

    private static IOException unreadable(RunningPart running) {
        return new IOException("the command line of " + running.title() + " cannot be read; try --replicas 1");
    }

    /** @throws IOException if it is not ready in time; then it is stopped */
    void awaitReady(String managementPort) throws IOException, InterruptedException {
        var health = HttpCall.get(URI.create("http://127.0.0.1:" + port(managementPort) + "/q/health/ready"));
        if (!READY.until(() -> !process.isAlive() || isReady(health)) || !process.isAlive()) {
            close();
            throw new IOException("the second " + service + " does not get ready; try --replicas 1");
        }
    }

    private static boolean isReady(HttpCall health) {
        try {
            return Http.send(health).isSuccess();
        } catch (IOException e) {
            return false;
        }
    }

    int port(String setting) {
        return ports.getOrDefault(setting, 0);
    }

    String name() {
        return service + " 2";
    }

    long pid() {
        return process.pid();
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(stopOnInterrupt);
        } catch (IllegalStateException e) {
            return; // interrupted: the hook stops it
        }
        stop();
    }

    private void stop() {
        process.destroy();
        process.onExit().join();
        configuration.toFile().delete();
    }
}
