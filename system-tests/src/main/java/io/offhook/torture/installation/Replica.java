package io.offhook.torture.installation;

import io.offhook.servers.ServerProcess;
import io.offhook.servers.process.TemporaryDirectories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One process of a service: it can be killed, terminated, frozen, upgraded, and given Byteman rules. */
public final class Replica {

    private final String name;
    private final ReplicaProgram program;
    private final BytemanAgent agent;
    private final ServerProcess process;
    private final List<BytemanRule> always;

    private Replica(
            String name, ReplicaProgram program, BytemanAgent agent, ServerProcess process, List<BytemanRule> always) {
        this.name = name;
        this.program = program;
        this.agent = agent;
        this.process = process;
        this.always = always;
    }

    /** Starts it and returns when it is ready. */
    static Replica start(
            String name,
            ServiceVersions versions,
            Map<String, String> settings,
            int agentPort,
            List<BytemanRule> always) {
        var agent = new BytemanAgent(agentPort);
        var directory = TemporaryDirectories.directory("torture-replica-" + name);
        var program = new ReplicaProgram(name, versions, directory, settings, agent);
        program.startWith(always);
        return new Replica(
                name,
                program,
                agent,
                StartRetry.of(() -> ServerProcess.start(program, directory.resolve("service.log"))),
                always);
    }

    /** {@code a} and {@code b} of activation, {@code tvs-a} of another service. */
    public String name() {
        return name;
    }

    public int restPort() {
        return program.port();
    }

    /** The port of the redemption listener on 127.0.0.1, if this is activation. */
    public int phonePort() {
        return program.port("offhook.listener.redemption.port");
    }

    public Path log() {
        return process.log();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public boolean isReady() {
        return program.answers();
    }

    public boolean isLively() {
        return program.isLively();
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
    }

    /** As {@code kill -TERM}. Returns when the process has ended; kills it after 20 s. */
    public void terminate() {
        process.stop();
    }

    /** As {@code kill -STOP}. */
    public void freeze() {
        Signals.freeze(process.pid());
    }

    public void thaw() {
        Signals.thaw(process.pid());
    }

    /** Restarts the replica and returns when it is ready. */
    public void restart() {
        restartWith(List.of());
    }

    /** The same, from the other version if the run has one. */
    public void upgrade() {
        program.exchangeVersions();
        restart();
    }

    /** Restarts it with these rules installed from the start. */
    public void restartWith(List<BytemanRule> rules) {
        program.startWith(Stream.concat(always.stream(), rules.stream()).toList());
        StartRetry.of(process::restart);
    }

    public void install(BytemanRule rule) {
        agent.install(rule);
    }

    public void remove(BytemanRule rule) {
        agent.remove(rule);
    }

    /** The current size of the log in bytes. */
    public long logSize() {
        try {
            return Files.size(log());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether the rule fired since the log had that size. */
    public boolean firedSince(long logSize, BytemanRule rule) {
        try (var file = Files.newByteChannel(log())) {
            file.position(logSize);
            var since = new byte[Math.toIntExact(Math.max(0, file.size() - logSize))];
            var read = Channels.newInputStream(file).readNBytes(since, 0, since.length);
            return new String(since, 0, read, StandardCharsets.UTF_8).contains(rule.mark());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void close() {
        process.close();
    }
}
