package io.offhook.servers.kafka;

import io.offhook.servers.Ports;
import io.offhook.servers.ServerProgram;
import io.offhook.servers.process.BinaryCache;
import io.offhook.servers.process.JavaProgram;
import io.offhook.servers.process.ProcessCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * A Kafka with a data directory, alone or a node of a cluster. Alone, its controller uses a new free port at each start.
 *
 * @param cluster all nodes, with the one of this port; empty if it is alone
 * @param clusterId of the cluster
 * @param secured listeners of one that is alone, beside that at {@code port}, which is open to everybody of this machine
 */
public record KafkaProgram(
        BinaryCache cache,
        Path data,
        int port,
        List<String> jvmOptions,
        List<KafkaNode> cluster,
        String clusterId,
        List<SecuredListener> secured)
        implements ServerProgram {
    private static final int ANSWER_MILLIS = 2000;

    /** Alone. */
    public KafkaProgram(BinaryCache cache, Path data, int port, List<String> jvmOptions) {
        this(cache, data, port, jvmOptions, List.of());
    }

    /** Alone, with listeners that ask who the client is. */
    KafkaProgram(BinaryCache cache, Path data, int port, List<String> jvmOptions, List<SecuredListener> secured) {
        this(cache, data, port, jvmOptions, List.of(), "", secured);
    }

    /** A node of a cluster. */
    KafkaProgram(
            BinaryCache cache,
            Path data,
            int port,
            List<String> jvmOptions,
            List<KafkaNode> cluster,
            String clusterId) {
        this(cache, data, port, jvmOptions, cluster, clusterId, List.of());
    }

    @Override
    public String name() {
        return "Kafka";
    }

    @Override
    public List<Integer> ports() {
        return cluster.stream()
                .filter(node -> node.port() == port)
                .findFirst()
                .map(node -> List.of(port, node.controllerPort()))
                .orElseGet(() -> List.of(port));
    }

    /** {@code 127.0.0.1:port} */
    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    @Override
    public ProcessCommand prepare() {
        var settings = data.resolveSibling("server.properties");
        try {
            Files.createDirectories(data);
            Files.writeString(settings, text());
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + settings, failure);
        }
        return JavaProgram.launch(cache, "io.offhook.servers.kafka.KafkaMain", options(), List.of(settings.toString()));
    }

    @Override
    public boolean answers() {
        if (!Ports.isOpen(port)) {
            return false;
        }
        var settings = Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        try (var admin = Admin.create(settings)) {
            return admin.describeCluster().nodes().get(ANSWER_MILLIS, TimeUnit.MILLISECONDS).stream()
                    .anyMatch(node -> node.port() == port);
        } catch (ExecutionException | TimeoutException starting) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String text() {
        return cluster.stream()
                .filter(node -> node.port() == port)
                .findFirst()
                .map(node ->
                        KafkaSettings.text(data, node, cluster) + KafkaSettings.CLUSTER_ID + "=" + clusterId + "\n")
                .orElseGet(() -> KafkaSettings.text(data, port, Ports.free(), secured));
    }

    private List<String> options() {
        var all = new ArrayList<>(List.of(
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
                "-Dorg.slf4j.simpleLogger.log.org.apache.kafka.common.config.AbstractConfig=warn"));
        all.addAll(jvmOptions);
        return all;
    }
}
