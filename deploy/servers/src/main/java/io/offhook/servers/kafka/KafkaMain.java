package io.offhook.servers.kafka;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/** The main class of the broker's JVM: formats the storage if it is new, then runs {@code kafka.Kafka}. */
final class KafkaMain {

    private KafkaMain() {}

    /** @param arguments the path of {@code server.properties} */
    public static void main(String[] arguments) throws Exception {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(arguments[0]))) {
            properties.load(reader);
        }
        format(properties);
        Kafka.main(arguments);
    }

    private static void format(Properties properties) throws Exception {
        var directory = properties.getProperty("log.dirs");
        if (Files.exists(Path.of(directory, "meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(new PrintStream(System.err, true, StandardCharsets.UTF_8))
                .setNodeId(Integer.parseInt(properties.getProperty("node.id")))
                .setClusterId(properties.getProperty(
                        KafkaSettings.CLUSTER_ID, Uuid.randomUuid().toString()))
                .setControllerListenerName(KafkaSettings.CONTROLLER)
                .setMetadataLogDirectory(directory)
                .addDirectory(directory)
                .run();
    }
}
