package io.offhook.servers.kafka;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;

/** Brokers for tests that lose one of them. */
public final class KafkaCluster implements AutoCloseable {

    /** A thread for each: one broker is not ready without the others, and the common pool of two processors has one thread. */
    private static final Executor THREADS = Thread::startVirtualThread;

    private final List<KafkaServer> brokers;

    private KafkaCluster(List<KafkaServer> brokers) {
        this.brokers = brokers;
    }

    /** With data in directories of that directory. Topics have a copy on each node, and all but one must have a record. */
    public static KafkaCluster start(Path directory, List<KafkaNode> nodes) {
        var id = Uuid.randomUuid().toString();
        return new KafkaCluster(nodes.stream()
                .map(node -> CompletableFuture.supplyAsync(
                        () -> KafkaServer.start(directory.resolve("node-" + node.id()), node, nodes, id), THREADS))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList());
    }

    public List<KafkaServer> brokers() {
        return brokers;
    }

    /** Of all brokers. */
    public String bootstrap() {
        return brokers.stream().map(KafkaServer::bootstrap).collect(Collectors.joining(","));
    }

    /** Kills all brokers, as {@code kill -9}. */
    public void destroyForcibly() {
        brokers.forEach(KafkaServer::destroyForcibly);
    }

    /** Restarts all brokers together, since none answers without the others, and waits until all answer. */
    public void restart() {
        together(broker -> broker.process().restart());
    }

    private void together(Consumer<KafkaServer> action) {
        brokers.stream()
                .map(broker -> CompletableFuture.runAsync(() -> action.accept(broker), THREADS))
                .toList()
                .forEach(CompletableFuture::join);
    }

    @Override
    public void close() {
        together(KafkaServer::close);
    }
}
