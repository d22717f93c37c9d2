package io.offhook.eventing.designs;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.stream.StreamSupport;

/** Statements on a connection of the reactive client. */
final class ClientCalls {

    private ClientCalls() {}

    static Future<Integer> update(SqlConnection connection, SqlCall call) {
        return connection
                .preparedQuery(call.sql())
                .execute(Tuple.from(call.values()))
                .map(rows -> rows.rowCount());
    }

    static Future<Integer> insert(SqlConnection connection, List<Operation> operations, SqlCall call) {
        return update(connection, call).map(rows -> {
            OperationSql.requireAll(operations, rows);
            return rows;
        });
    }

    static Future<List<LoadedEvent>> load(SqlConnection connection, List<Operation> operations) {
        var call = OperationSql.load(operations);
        return connection
                .preparedQuery(call.sql())
                .execute(Tuple.from(call.values()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new LoadedEvent(
                                row.getString(0), row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                        .toList());
    }
}
