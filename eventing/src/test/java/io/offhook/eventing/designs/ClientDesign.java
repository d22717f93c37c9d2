package io.offhook.eventing.designs;

import static io.offhook.eventing.designs.ClientCalls.insert;
import static io.offhook.eventing.designs.ClientCalls.load;
import static io.offhook.eventing.designs.ClientCalls.update;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The reactive client without session and Mutiny, one statement after the other. */
record ClientDesign(Pool pool) implements Design {

    @Override
    public String title() {
        return "reactive client";
    }

    @Override
    public int roundTrips() {
        return 6;
    }

    @Override
    public CompletionStage<?> run(List<Operation> operations) {
        return pool.withTransaction(connection -> work(connection, operations)).toCompletionStage();
    }

    private static Future<Integer> work(SqlConnection connection, List<Operation> operations) {
        return insert(connection, operations, OperationSql.mark(operations))
                .compose(marked -> load(connection, operations))
                .compose(loaded -> insert(connection, operations, OperationSql.append(operations, loaded)))
                .compose(appended -> update(connection, OperationSql.project(operations)));
    }
}
