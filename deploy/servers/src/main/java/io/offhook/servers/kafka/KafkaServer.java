package io.offhook.servers.kafka;

import io.offhook.servers.Ports;
import io.offhook.servers.RealServer;
import io.offhook.servers.ServerProcess;
import io.offhook.servers.process.BinaryCache;
import io.offhook.servers.process.TemporaryDirectories;
import java.nio.file.Path;
import java.util.List;

/** A Kafka for tests. It creates topics on first use, with one partition. */
public final class KafkaServer implements RealServer {
    private static final List<String> STARTS_FAST = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1");

    private final KafkaProgram program;
    private final ServerProcess process;

    private KafkaServer(KafkaProgram program, Path log) {
        this.program = program;
        this.process = ServerProcess.start(program, log);
    }

    /** On a free port. Closing deletes the data. */
    public static KafkaServer start() {
        return start(TemporaryDirectories.directory("kafka"), Ports.free());
    }

    /** With data in that directory. Closing keeps the data. */
    public static KafkaServer start(Path directory, int port) {
        var program = new KafkaProgram(BinaryCache.ofThisUser(), directory.resolve("data"), port, List.of("-Xmx256m"));
        return new KafkaServer(program, directory.resolve("kafka.log"));
    }

    /** With listeners that ask who the client is. Closing deletes the data. */
    public static KafkaServer startWith(List<SecuredListener> secured) {
        var directory = TemporaryDirectories.directory("kafka");
        var program = new KafkaProgram(
                BinaryCache.ofThisUser(), directory.resolve("data"), Ports.free(), STARTS_FAST, secured);
        return new KafkaServer(program, directory.resolve("kafka.log"));
    }

    /** One node of a cluster. Returns when it is one of its brokers. */
    static KafkaServer start(Path directory, KafkaNode node, List<KafkaNode> cluster, String clusterId) {
        var program = new KafkaProgram(
                BinaryCache.ofThisUser(),
                directory.resolve("data"),
                node.port(),
                List.of("-Xmx256m"),
                cluster,
                clusterId);
        return new KafkaServer(program, directory.resolve("kafka.log"));
    }

    /** {@code 127.0.0.1:port} */
    public String bootstrap() {
        return program.bootstrap();
    }

    @Override
    public ServerProcess process() {
        return process;
    }
}
