package io.offhook.eventing.designs;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** The reactive client, awaited statement by statement on a virtual thread. */
record AwaitedDesign(Pool pool, Vertx vertx, Executor threads) implements Design {

    @Override
    public String title() {
        return "virtual threads, reactive client awaited";
    }

    @Override
    public int roundTrips() {
        return 6;
    }

    @Override
    public CompletionStage<?> run(List<Operation> operations) {
        var context = ((ContextInternal) vertx.getOrCreateContext()).duplicate();
        return CompletableFuture.runAsync(() -> on(context, operations), threads);
    }

    /** As Quarkus does it: the virtual thread has the context of the request. */
    private void on(ContextInternal context, List<Operation> operations) {
        var before = context.beginDispatch();
        try {
            work(operations);
        } finally {
            context.endDispatch(before);
        }
    }

    private void work(List<Operation> operations) {
        var connection = await(pool.getConnection());
        try {
            var transaction = await(connection.begin());
            try {
                work(connection, operations);
            } catch (RuntimeException e) {
                await(transaction.rollback());
                throw e;
            }
            await(transaction.commit());
        } finally {
            await(connection.close());
        }
    }

    private static void work(SqlConnection connection, List<Operation> operations) {
        await(ClientCalls.insert(connection, operations, OperationSql.mark(operations)));
        var loaded = await(ClientCalls.load(connection, operations));
        await(ClientCalls.insert(connection, operations, OperationSql.append(operations, loaded)));
        await(ClientCalls.update(connection, OperationSql.project(operations)));
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
