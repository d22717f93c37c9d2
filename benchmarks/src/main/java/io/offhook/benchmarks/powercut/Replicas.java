package io.offhook.benchmarks.powercut;

import io.offhook.phone.wire.StackServers;
import io.offhook.stackclient.stack.RunningPart;
import io.offhook.stackclient.stack.StackDescription;
import io.offhook.stackclient.stack.StackHome;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The services of the running stack that phones talk to, each with a second process if two are asked for. */
final class Replicas implements AutoCloseable {

    private static final String REST = "quarkus.http.port";
    private static final String MANAGEMENT = "quarkus.management.port";
    private static final String FILES = "offhook.listener.files-http.port";
    private static final String REDEMPTION = "offhook.listener.redemption.port";
    private static final String TVS = "offhook.listener.tvs.port";

    private static final Map<String, List<String>> PORTS = Map.of(
            "provisioning",
            List.of(
                    REST,
                    MANAGEMENT,
                    FILES,
                    "offhook.listener.files-https.port",
                    "offhook.listener.axl.port",
                    "offhook.tftp.port"),
            "activation",
            List.of(
                    REST,
                    MANAGEMENT,
                    REDEMPTION,
                    "offhook.listener.redemption-mra.port",
                    "offhook.listener.screens.port"),
            "tvs",
            List.of(REST, MANAGEMENT, TVS, "offhook.listener.capf.port"));

    private final List<ReplicaProcess> started = new ArrayList<>();
    private final Map<String, Long> processes;
    private final List<URI> files = new ArrayList<>();
    private final List<URI> redemption = new ArrayList<>();
    private final List<InetSocketAddress> tvs = new ArrayList<>();

    private Replicas(StackDescription stack, Map<String, Long> processes) {
        this.processes = new TreeMap<>(processes);
        files.add(stack.phoneFiles());
        redemption.add(stack.redemption());
        tvs.add(StackServers.of(stack.phoneSide()).tvs());
    }

    static Replicas of(StackDescription stack, StackHome home, int count) throws IOException, InterruptedException {
        var replicas = new Replicas(stack, home.processes());
        try {
            if (count > 1) {
                replicas.startSecond(home.parts());
            }
            return replicas;
        } catch (IOException | InterruptedException | RuntimeException e) {
            replicas.close();
            throw e;
        }
    }

    private void startSecond(List<RunningPart> parts) throws IOException, InterruptedException {
        for (var part : parts) {
            if (PORTS.containsKey(part.name())) {
                started.add(ReplicaProcess.start(part, PORTS.getOrDefault(part.name(), List.of())));
            }
        }
        for (var each : started) {
            each.awaitReady(MANAGEMENT);
            processes.put(each.name(), each.pid());
            add(each);
        }
    }

    private void add(ReplicaProcess replica) {
        if (replica.port(FILES) > 0) {
            files.add(URI.create("http://127.0.0.1:" + replica.port(FILES)));
        }
        if (replica.port(REDEMPTION) > 0) {
            redemption.add(URI.create("https://127.0.0.1:" + replica.port(REDEMPTION)));
        }
        if (replica.port(TVS) > 0) {
            tvs.add(InetSocketAddress.createUnresolved("127.0.0.1", replica.port(TVS)));
        }
    }

    PhoneServices services() {
        return new PhoneServices(List.copyOf(files), List.copyOf(redemption), List.copyOf(tvs));
    }

    /** All processes of the stack, the second ones too. */
    Map<String, Long> processes() {
        return processes;
    }

    @Override
    public void close() {
        started.forEach(ReplicaProcess::close);
    }
}
