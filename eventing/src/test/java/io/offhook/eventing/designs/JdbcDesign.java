package io.offhook.eventing.designs;

import static io.offhook.eventing.designs.OperationSql.requireAll;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javax.sql.DataSource;

/** JDBC on virtual threads. The driver sends {@code begin} together with the first statement. */
final class JdbcDesign implements Design {

    private final DataSource source;
    private final Executor threads;
    private final boolean batched;

    /** @param batched a batch of statements with a row each, instead of one statement with arrays */
    JdbcDesign(DataSource source, Executor threads, boolean batched) {
        this.source = source;
        this.threads = threads;
        this.batched = batched;
    }

    @Override
    public String title() {
        return "virtual threads, JDBC" + (batched ? ", batched inserts" : "");
    }

    @Override
    public int roundTrips() {
        return 5;
    }

    @Override
    public CompletionStage<?> run(List<Operation> operations) {
        return CompletableFuture.runAsync(() -> work(operations), threads);
    }

    private void work(List<Operation> operations) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work(connection, operations);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void work(Connection connection, List<Operation> operations) throws SQLException {
        requireAll(operations, update(connection, operations, OperationSql::mark));
        var loaded = JdbcCalls.load(connection, operations);
        requireAll(operations, update(connection, operations, some -> OperationSql.append(some, loaded)));
        update(connection, operations, OperationSql::project);
    }

    private int update(Connection connection, List<Operation> operations, Function<List<Operation>, SqlCall> call)
            throws SQLException {
        return batched
                ? JdbcCalls.update(
                        connection, operations.stream().map(List::of).map(call).toList())
                : JdbcCalls.update(connection, call.apply(operations));
    }
}
