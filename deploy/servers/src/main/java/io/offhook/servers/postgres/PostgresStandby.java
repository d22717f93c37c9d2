package io.offhook.servers.postgres;

import io.offhook.servers.process.ServerFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A copy of a running PostgreSQL that follows it by streaming replication. The primary tells no client of a commit that the standby does
 * not have, so a standby that takes over has them all.
 */
public final class PostgresStandby {

    private static final String NAME = "standby";
    private static final Duration STREAMS_WITHIN = Duration.ofSeconds(60);
    private static final int SECONDS_TO_PROMOTE = 60;
    private static final String FOLLOWS = """
        primary_slot_name = '%1$s'
        primary_conninfo = 'host=127.0.0.1 port=%2$d user=%3$s password=%4$s application_name=%1$s'
        """;

    private PostgresStandby() {}

    /**
     * Copies the primary while it answers, and starts the copy. From then on commits at the primary wait for the standby.
     *
     * @param directory of the standby, without data
     * @param port of the standby
     */
    public static PostgresServer of(PostgresServer primary, Path directory, int port) {
        try (var connection = superuser(primary)) {
            ask(connection, "select pg_create_physical_replication_slot('" + NAME + "', true)");
            copy(connection, primary, directory.resolve("data"));
            var standby = PostgresServer.start(directory, port);
            waitForItInCommits(connection);
            return standby;
        } catch (SQLException | IOException failure) {
            throw new ServerFailed("Cannot make a standby: " + failure);
        }
    }

    /** Makes the standby a primary that waits for no other. The old primary must have ended. */
    public static void promote(PostgresServer standby) {
        try (var connection = superuser(standby)) {
            if (!ask(connection, "select pg_promote(true, " + SECONDS_TO_PROMOTE + ")")
                    .equals("t")) {
                throw new ServerFailed("The standby is not promoted within " + SECONDS_TO_PROMOTE + " s");
            }
        } catch (SQLException failure) {
            throw new ServerFailed("Cannot promote the standby: " + failure);
        }
    }

    private static void copy(Connection connection, PostgresServer primary, Path data)
            throws SQLException, IOException {
        ask(connection, "select pg_backup_start('" + NAME + "', true)");
        BaseBackup.copy(primary.data(), data);
        Files.writeString(data.resolve("backup_label"), ask(connection, "select labelfile from pg_backup_stop(false)"));
        Files.createFile(data.resolve("standby.signal"));
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                FOLLOWS.formatted(NAME, primary.port(), PostgresProgram.SUPERUSER, primary.password()),
                StandardOpenOption.APPEND);
    }

    /** Commits begin to wait when the standby has started, so that they wait for its start no longer than needed. */
    private static void waitForItInCommits(Connection connection) throws SQLException {
        ask(connection, "alter system set synchronous_standby_names = '" + NAME + "'");
        ask(connection, "select pg_reload_conf()");
        long begun = System.nanoTime();
        while (!ask(connection, "select coalesce(max(sync_state), '') from pg_stat_replication")
                .equals("sync")) {
            if (System.nanoTime() - begun > STREAMS_WITHIN.toNanos()) {
                throw new ServerFailed("The standby does not follow within " + STREAMS_WITHIN.toSeconds() + " s");
            }
            pause();
        }
        // The checkpointer is the one that tells all others to wait. It reads the setting before each checkpoint.
        ask(connection, "checkpoint");
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("Interrupted while a standby starts");
        }
    }

    /** The first column of the first row; empty if the statement has none. */
    private static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            var rows = statement.getResultSet();
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    private static Connection superuser(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(
                server.jdbcUrl(PostgresProgram.SUPERUSER), PostgresProgram.SUPERUSER, server.password());
    }
}
