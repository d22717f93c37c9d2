package io.offhook.eventing.designs;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import javax.sql.DataSource;

/** The bound: a row for each operation in one statement that commits by itself, with JDBC on virtual threads. */
final class OneRowCommits implements Design {

    static final String TABLE = "create table if not exists bound_row (id uuid primary key, data text not null)";
    private static final String INSERT =
            "insert into bound_row (id, data) select * from unnest($1::uuid[], $2::text[])";
    private static final String ROW = "x".repeat(600);

    private final DataSource source;
    private final Executor threads;

    OneRowCommits(DataSource source, Executor threads) {
        this.source = source;
        this.threads = threads;
    }

    @Override
    public String title() {
        return "bound: a row and a commit";
    }

    @Override
    public int roundTrips() {
        return 1;
    }

    @Override
    public CompletionStage<?> run(List<Operation> operations) {
        var call = new SqlCall(
                INSERT,
                List.of(
                        operations.stream().map(any -> UUID.randomUUID()).toArray(UUID[]::new),
                        operations.stream().map(any -> ROW).toArray(String[]::new)));
        return CompletableFuture.runAsync(() -> insert(call), threads);
    }

    private void insert(SqlCall call) {
        try (var connection = source.getConnection()) {
            JdbcCalls.update(connection, call);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
