package io.offhook.eventing.designs;

import io.offhook.servers.Ports;
import io.offhook.servers.ServerProcess;
import io.offhook.servers.postgres.PostgresDatabases;
import io.offhook.servers.postgres.PostgresProgram;
import io.offhook.servers.process.BinaryCache;
import io.offhook.servers.process.TemporaryDirectories;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A PostgreSQL that syncs each commit to the disk, where that of the tests does not, and pools of one size for both drivers. */
public final class DurablePostgres implements QuarkusTestResourceLifecycleManager {

    private static final String NAME = "offhook";

    private final PostgresProgram program;
    private final ServerProcess process;

    public DurablePostgres() {
        var directory = TemporaryDirectories.directory("postgresql");
        program = new PostgresProgram(BinaryCache.ofThisUser(), directory.resolve("data"), Ports.free(), NAME, true);
        process = ServerProcess.start(program, directory.resolve("postgresql.log"));
    }

    @Override
    public Map<String, String> start() {
        var databases = new PostgresDatabases(program);
        databases.ensure(NAME, NAME);
        databases.allowCheckpoints(NAME);
        return Map.of(
                "quarkus.datasource.username",
                NAME,
                "quarkus.datasource.password",
                NAME,
                "quarkus.datasource.jdbc.url",
                program.jdbcUrl(NAME),
                "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout",
                "0", // statements on all of a large table take minutes
                "quarkus.datasource.jdbc.max-size",
                "20",
                "quarkus.datasource.reactive.max-size",
                "20",
                "quarkus.datasource.reactive.url",
                "postgresql://127.0.0.1:%d/%s".formatted(program.port(), NAME));
    }

    @Override
    public void stop() {
        process.close();
    }
}
