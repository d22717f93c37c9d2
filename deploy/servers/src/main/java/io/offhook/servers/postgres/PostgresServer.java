package io.offhook.servers.postgres;

import io.offhook.servers.Ports;
import io.offhook.servers.RealServer;
import io.offhook.servers.ServerProcess;
import io.offhook.servers.process.BinaryCache;
import io.offhook.servers.process.TemporaryDirectories;
import java.nio.file.Path;
import java.util.List;

/** A PostgreSQL for tests. Commits survive a crash of the process, not of the machine. */
public final class PostgresServer implements RealServer {
    private static final String PASSWORD = "offhook";

    private final ServerProcess process;
    private PostgresProgram program;

    private PostgresServer(PostgresProgram program, Path log) {
        this.program = program;
        this.process = ServerProcess.start(program, log);
    }

    /** On a free port. Closing deletes the data. */
    public static PostgresServer start() {
        return start(TemporaryDirectories.directory("postgresql"), Ports.free());
    }

    /** With data in that directory. Closing keeps the data. */
    public static PostgresServer start(Path directory, int port) {
        return startWith(directory, port, List.of());
    }

    /** The same with additional settings, such as {@code ssl=on}. */
    public static PostgresServer startWith(Path directory, int port, List<String> more) {
        var program =
                new PostgresProgram(BinaryCache.ofThisUser(), directory.resolve("data"), port, PASSWORD, false, more);
        return new PostgresServer(program, directory.resolve("postgresql.log"));
    }

    /** Creates the database if it does not exist. The owner has the same name, with {@link #password()}. */
    public void createDatabase(String name) {
        new PostgresDatabases(program).ensure(name, PASSWORD);
    }

    /** Lets the owner of the database see how often each statement was executed, and begin the count anew. */
    public void countStatements(String database) {
        new PostgresDatabases(program).countStatements(database);
    }

    /** The password of every user. */
    public String password() {
        return PASSWORD;
    }

    public String jdbcUrl(String database) {
        return program.jdbcUrl(database);
    }

    /** For Vert.x clients. */
    public String reactiveUrl(String database) {
        return "postgresql://127.0.0.1:%d/%s".formatted(port(), database);
    }

    /** Restarts it with the same data on another port, and waits until it answers. */
    public void restartOn(int port) {
        program = program.on(port);
        process.restartAs(program);
    }

    /** The directory of its files. */
    Path data() {
        return program.data();
    }

    @Override
    public ServerProcess process() {
        return process;
    }
}
