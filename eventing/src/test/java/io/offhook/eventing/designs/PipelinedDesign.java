package io.offhook.eventing.designs;

import static io.offhook.eventing.designs.ClientCalls.insert;
import static io.offhook.eventing.designs.ClientCalls.load;
import static io.offhook.eventing.designs.ClientCalls.update;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * The reactive client, with as few waits as the same statements allow: begin, mark and load are sent together, then append and project.
 * The commit waits until the append is known to have won.
 */
record PipelinedDesign(Pool pool) implements Design {

    @Override
    public String title() {
        return "reactive client, pipelined";
    }

    @Override
    public int roundTrips() {
        return 3;
    }

    @Override
    public CompletionStage<?> run(List<Operation> operations) {
        return pool.getConnection()
                .compose(connection -> work(connection, operations)
                        .compose(
                                done -> connection.query("commit").execute(),
                                failure -> connection
                                        .query("rollback")
                                        .execute()
                                        .compose(any -> Future.failedFuture(failure)))
                        .eventually(() -> connection.close()))
                .toCompletionStage();
    }

    private static Future<?> work(SqlConnection connection, List<Operation> operations) {
        var begun = connection.query("begin").execute();
        var marked = insert(connection, operations, OperationSql.mark(operations));
        var loaded = load(connection, operations);
        return Future.all(begun, marked, loaded)
                .compose(all -> Future.all(
                        insert(connection, operations, OperationSql.append(operations, loaded.result())),
                        update(connection, OperationSql.project(operations))));
    }
}
