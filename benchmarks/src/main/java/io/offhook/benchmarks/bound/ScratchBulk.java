package io.offhook.benchmarks.bound;

import io.offhook.stackclient.stack.Database;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.postgresql.PGConnection;

/** Copies rows into a temporary table and then sends as many records through a temporary topic: the bound for bulk work. */
public final class ScratchBulk implements AutoCloseable {

    private static final int TIMEOUT_SECONDS = 120;

    private final ScratchDatabase database;
    private final ScratchTopic topic;
    private final Connection connection;

    private ScratchBulk(ScratchDatabase database, ScratchTopic topic, Connection connection) {
        this.database = database;
        this.topic = topic;
        this.connection = connection;
    }

    /** @param server a database whose user can create databases */
    public static ScratchBulk on(Database server, String kafka) throws SQLException, InterruptedException {
        var database = ScratchDatabase.on(server, 1);
        return new ScratchBulk(
                database,
                ScratchTopic.batching(kafka),
                server.named(ScratchDatabase.NAME).connect());
    }

    /** Returns when the rows are committed and the records have arrived. */
    public void run(int count) throws SQLException, IOException, InterruptedException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy entry (id, data) from stdin", new StringReader(rows(count)));
        var arrived = new CompletableFuture<?>[count];
        for (int i = 0; i < count; i++) {
            arrived[i] = topic.send(ScratchDatabase.ROW);
        }
        try {
            CompletableFuture.allOf(arrived).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("records of the bound were lost", e);
        }
    }

    private static String rows(int count) {
        var rows = new StringBuilder(count * (ScratchDatabase.ROW.length() + 40));
        for (int i = 0; i < count; i++) {
            rows.append(UUID.randomUUID())
                    .append('\t')
                    .append(ScratchDatabase.ROW)
                    .append('\n');
        }
        return rows.toString();
    }

    @Override
    public void close() throws SQLException {
        topic.close();
        connection.close();
        database.close();
    }
}
