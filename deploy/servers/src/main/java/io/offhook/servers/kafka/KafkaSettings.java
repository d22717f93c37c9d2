package io.offhook.servers.kafka;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The text of {@code server.properties}. */
final class KafkaSettings {
    static final String CONTROLLER = "CONTROLLER";

    /** Not a setting of Kafka: with it the storage of a new node is formatted. */
    static final String CLUSTER_ID = "offhook.cluster.id";

    private static final String ONE_COPY = "1";

    private KafkaSettings() {}

    /** Of a node that is alone, with listeners beside its own. */
    static String text(Path data, int port, int controllerPort, List<SecuredListener> secured) {
        var node = new KafkaNode(1, port, controllerPort);
        var settings = all(data, node, List.of(node));
        for (var each : secured) {
            settings.merge("listeners", each.address(), KafkaSettings::joined);
            settings.merge("advertised.listeners", each.address(), KafkaSettings::joined);
            settings.merge("listener.security.protocol.map", each.protocolOfName(), KafkaSettings::joined);
            settings.putAll(each.settings());
        }
        return text(settings);
    }

    /** Of one node of a cluster. */
    static String text(Path data, KafkaNode node, List<KafkaNode> cluster) {
        return text(all(data, node, cluster));
    }

    private static String joined(String some, String more) {
        return some + "," + more;
    }

    private static String text(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static Map<String, String> all(Path data, KafkaNode node, List<KafkaNode> cluster) {
        var settings = new TreeMap<>(EVERY_NODE);
        settings.put("node.id", String.valueOf(node.id()));
        settings.put("log.dirs", data.toString());
        settings.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(node.port(), node.controllerPort()));
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + node.port());
        settings.put(
                "controller.quorum.voters",
                cluster.stream().map(KafkaNode::voter).collect(Collectors.joining(",")));
        var copies = String.valueOf(cluster.size());
        var inSync = cluster.size() > 1 ? String.valueOf(cluster.size() - 1) : ONE_COPY;
        for (var topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            settings.put(topic + ".replication.factor", copies);
        }
        settings.put("transaction.state.log.min.isr", inSync);
        settings.put("share.coordinator.state.topic.min.isr", inSync);
        if (cluster.size() > 1) {
            settings.put("default.replication.factor", copies);
            settings.put("min.insync.replicas", inSync);
        }
        return settings;
    }

    private static final Map<String, String> EVERY_NODE = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("controller.listener.names", CONTROLLER),
            Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            Map.entry("offsets.topic.num.partitions", "10"),
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
