package io.offhook.servers.postgres;

import io.offhook.servers.Ports;
import io.offhook.servers.ServerProgram;
import io.offhook.servers.process.BinaryCache;
import io.offhook.servers.process.ProcessCommand;
import io.offhook.servers.process.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL with a data directory.
 *
 * @param durable true: a commit survives a crash of the machine; false: only a crash of the process
 * @param more additional settings, such as {@code ssl=on}
 */
public record PostgresProgram(
        BinaryCache cache, Path data, int port, String password, boolean durable, List<String> more)
        implements ServerProgram {
    static final String SUPERUSER = "postgres";

    public PostgresProgram(BinaryCache cache, Path data, int port, String password, boolean durable) {
        this(cache, data, port, password, durable, List.of());
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    /** The same on another port. */
    PostgresProgram on(int other) {
        return new PostgresProgram(cache, data, other, password, durable, more);
    }

    /** The URL of a database for JDBC. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    @Override
    public ProcessCommand prepare() {
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
        var command = new ArrayList<>(List.of(program("postgres"), "-D", data.toString(), "-p", String.valueOf(port)));
        setting(command, "listen_addresses=127.0.0.1");
        setting(command, "unix_socket_directories=");
        setting(command, "max_connections=200");
        setting(command, "shared_buffers=256MB");
        if (!durable) {
            setting(command, "fsync=off");
            setting(command, "shared_preload_libraries=pg_stat_statements"); // for tests that count statements
        }
        more.forEach(each -> setting(command, each));
        return Unprivileged.asOrdinaryUser(ProcessCommand.of(command));
    }

    @Override
    public boolean answers() {
        if (!Ports.isOpen(port)) {
            return false;
        }
        try (var connection = DriverManager.getConnection(jdbcUrl(SUPERUSER), SUPERUSER, password)) {
            return connection.isValid(1);
        } catch (SQLException starting) {
            return false;
        }
    }

    /** Fast shutdown: disconnects clients. TERM would wait until the last client disconnects. */
    @Override
    public Signal stopSignal() {
        return Signal.INT;
    }

    private void initialise() {
        try {
            Files.createDirectories(data.toAbsolutePath().getParent());
            var passwordFile = Files.createTempFile(data.toAbsolutePath().getParent(), "initdb", ".password");
            try {
                Files.writeString(passwordFile, password);
                Unprivileged.asOrdinaryUser(initdb(passwordFile)).run();
            } finally {
                Files.delete(passwordFile);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot prepare " + data, failure);
        }
    }

    private ProcessCommand initdb(Path passwordFile) {
        var command = new ArrayList<>(List.of(program("initdb"), "-D", data.toString(), "-U", SUPERUSER));
        command.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + passwordFile, "--encoding=UTF8"));
        command.addAll(List.of("--locale-provider=builtin", "--locale=C.UTF-8", "--no-instructions"));
        if (!durable) {
            command.add("--no-sync");
        }
        return ProcessCommand.of(command);
    }

    private String program(String name) {
        return PostgresBinaries.program(cache, name).toString();
    }

    private static void setting(List<String> command, String setting) {
        command.add("-c");
        command.add(setting);
    }

    @Override
    public String toString() {
        return "PostgreSQL on port " + port + " with data in " + data;
    }
}
