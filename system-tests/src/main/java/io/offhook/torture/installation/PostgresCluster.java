package io.offhook.torture.installation;

import io.offhook.servers.postgres.PostgresServer;
import io.offhook.servers.postgres.PostgresStandby;
import io.offhook.servers.process.TemporaryDirectories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A primary, and for a while a synchronous standby. Clients have one address, that of the primary; a standby that takes over gets it,
 * as the operator of a cluster points the name of the service to the new primary.
 */
public final class PostgresCluster implements AutoCloseable {

    private final int standbyPort;
    private final int diskMegabytes;
    private volatile Node primary;
    private Optional<Node> standby = Optional.empty();

    /** A server and its disk, which is small where one can be mounted. */
    private record Node(PostgresServer server, Optional<TmpfsDisk> disk) implements AutoCloseable {

        /** Deletes the data. */
        @Override
        public void close() {
            server.process().stop();
            disk.ifPresent(TmpfsDisk::close);
            server.close();
        }
    }

    /** Starts the primary. */
    PostgresCluster(FreePorts ports, int diskMegabytes) {
        this.diskMegabytes = diskMegabytes;
        this.standbyPort = ports.take();
        var directory = directory();
        var disk = disk(directory);
        this.primary = new Node(PostgresServer.start(directory, ports.take()), disk);
        limitWriteAheadLog();
    }

    public PostgresServer primary() {
        return primary.server();
    }

    /** The disk of the primary, if it could be mounted. */
    public Optional<TmpfsDisk> disk() {
        return primary.disk();
    }

    /** Makes a standby from the running primary. When this returns, no client hears of a commit that the standby does not have. */
    public void addStandby() {
        var directory = directory();
        var disk = disk(directory);
        standby = Optional.of(new Node(PostgresStandby.of(primary(), directory, standbyPort), disk));
    }

    /** Promotes the standby and gives it the address of the primary, which must have ended. The data of the old primary is deleted. */
    public void failOver() {
        var old = primary;
        var next = standby.orElseThrow();
        PostgresStandby.promote(next.server());
        next.server().restartOn(old.server().port());
        keepLog(old.server().log(), next.server().log());
        primary = next;
        standby = Optional.empty();
        old.close();
    }

    Connection connection(String database, String user) throws SQLException {
        return DriverManager.getConnection(
                primary().jdbcUrl(database) + "?connectTimeout=3&socketTimeout=60",
                user,
                primary().password());
    }

    private static Path directory() {
        return TemporaryDirectories.directory("torture-postgresql");
    }

    private Optional<TmpfsDisk> disk(Path directory) {
        return TmpfsDisk.mount(directory.resolve("data"), diskMegabytes);
    }

    /** The write-ahead log must not fill the small disk. */
    private void limitWriteAheadLog() {
        try (var connection = connection("postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("alter system set max_wal_size = '128MB'");
            statement.execute("alter system set min_wal_size = '48MB'");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot configure PostgreSQL", failure);
        }
    }

    private static void keepLog(Path old, Path next) {
        try (var end = Files.newOutputStream(next, StandardOpenOption.APPEND)) {
            Files.copy(old, end);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        standby.ifPresent(Node::close);
        primary.close();
    }
}
