package io.offhook.benchmarks.peers;

import io.offhook.benchmarks.measure.Round;
import io.offhook.benchmarks.report.Latencies;
import io.offhook.benchmarks.work.CpuMeter;
import io.offhook.stackclient.stack.Database;
import io.offhook.stackclient.stack.StackDescription;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * pgbench on the stack's PostgreSQL: transactions that insert one row of the size of {@code CodeRedeemed}, into a table with the
 * indexes and the trigger of the events.
 */
final class PgBenchPeer implements Peer {

    private static final String NAME = "offhook_load_pgbench";
    private static final Pattern PROCESSED = Pattern.compile("transactions actually processed: (\\d+)");

    /** Rounds of pgbench are many operations: one takes a fraction of a millisecond. */
    private static final int ROWS_FOR_EACH_REDEMPTION = 20;

    private final String version;
    private final StackDescription stack;
    private final Database server;
    private final PeersSettings settings;
    private final CpuMeter meter;
    private final Path script;

    private PgBenchPeer(
            String version,
            StackDescription stack,
            Database server,
            PeersSettings settings,
            CpuMeter meter,
            Path script) {
        this.version = version;
        this.stack = stack;
        this.server = server;
        this.settings = settings;
        this.meter = meter;
        this.script = script;
    }

    static PgBenchPeer start(StackDescription stack, PeersSettings settings, Map<String, Long> processes)
            throws IOException, InterruptedException, SQLException {
        var version = Programs.versionOf("pgbench", "--version");
        var server = stack.database("postgres");
        execute(server, "drop database if exists " + NAME + " with (force)");
        execute(server, "create database " + NAME);
        execute(server.named(NAME), resource("event-table.sql"));
        var script = Files.writeString(Files.createTempFile("offhook-pgbench", ".sql"), resource("insert-event.sql"));
        var postgres = processes.getOrDefault("postgresql", 0L);
        return new PgBenchPeer(version, stack, server, settings, CpuMeter.of(Map.of("postgresql", postgres)), script);
    }

    @Override
    public Round run(String stage, int count) throws IOException, InterruptedException {
        var clients = Math.min(settings.load().concurrency(), 32);
        var each = Math.max(1, count * ROWS_FOR_EACH_REDEMPTION / clients);
        var before = meter.read();
        var began = System.nanoTime();
        var processed = processed(Programs.output(pgbench(clients, each)));
        var wall = Duration.ofNanos(System.nanoTime() - began);
        var summary = new Latencies().summary();
        var perSecond = processed / (wall.toNanos() / 1e9);
        return new Round(
                new Latencies.Summary(
                        processed,
                        summary.p50(),
                        summary.p95(),
                        summary.p99(),
                        summary.max(),
                        wall.toMillis(),
                        Math.round(perSecond * 10) / 10.0),
                Map.of(),
                meter.perOperation(before, processed));
    }

    private ProcessBuilder pgbench(int clients, int each) {
        URI address = stack.postgres();
        var command = new ProcessBuilder(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--transactions=" + each,
                "--file=" + script,
                "--host=" + address.getHost(),
                "--port=" + address.getPort(),
                "--username=postgres",
                NAME);
        command.environment().put("PGPASSWORD", stack.databases().getOrDefault("postgres", ""));
        return command;
    }

    static long processed(String output) throws IOException {
        var found = PROCESSED.matcher(output);
        if (!found.find()) {
            throw new IOException("pgbench did not say how many transactions it made");
        }
        return Long.parseLong(found.group(1));
    }

    @Override
    public PeerResult result(List<Round> ofPeer, List<Round> ofStack) {
        var postgres = PeerResult.processes(ofStack).getOrDefault("postgresql", 0.0);
        var redemption = PeerResult.Side.of("PostgreSQL of a redemption", ofStack);
        return PeerResult.of(
                "pgbench",
                version,
                PeerResult.Side.of("one-row insert", ofPeer),
                new PeerResult.Side(redemption.operation(), postgres, redemption.perSecond(), redemption.failed()),
                Map.of());
    }

    private static String resource(String name) throws IOException {
        try (var file = PgBenchPeer.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IOException(name + " is missing in the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(script);
        try {
            execute(server, "drop database if exists " + NAME + " with (force)");
        } catch (SQLException e) {
            throw new IOException("the database " + NAME + " stays: " + e.getMessage(), e);
        }
    }
}
