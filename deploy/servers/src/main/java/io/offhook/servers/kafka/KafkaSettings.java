package io.offhook.servers.kafka;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The text of {@code server.properties} for a single node. */
final class KafkaSettings {
    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private KafkaSettings() {}

    static String text(Path data, int port, int controllerPort, List<SecuredListener> secured) {
        var settings = all(data, port, controllerPort);
        for (var each : secured) {
            settings.merge("listeners", each.address(), KafkaSettings::joined);
            settings.merge("advertised.listeners", each.address(), KafkaSettings::joined);
            settings.merge("listener.security.protocol.map", each.protocolOfName(), KafkaSettings::joined);
            settings.putAll(each.settings());
        }
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static String joined(String some, String more) {
        return some + "," + more;
    }

    private static Map<String, String> all(Path data, int port, int controllerPort) {
        var settings = new TreeMap<>(SINGLE_NODE);
        settings.put("log.dirs", data.toString());
        settings.put("listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        return settings;
    }

    private static final Map<String, String> SINGLE_NODE = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", String.valueOf(NODE)),
            Map.entry("controller.listener.names", CONTROLLER),
            Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "10"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("log.cleaner.dedupe.buffer.size", "16777216"),
            // A killed broker can register again only after its session timeout: 9 s by default.
            Map.entry("broker.session.timeout.ms", "4000"),
            Map.entry("broker.heartbeat.interval.ms", "1000"),
            // By default an idle controller writes a record that says nothing twice a second.
            Map.entry("metadata.max.idle.interval.ms", "0"),
            // Each of these threads, which broker and controller both have, wakes three times a second.
            Map.entry("num.io.threads", "4"),
            Map.entry("num.network.threads", "2"));
}
