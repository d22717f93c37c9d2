package io.offhook.eventing.sql;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Queries without a session and without a transaction, each on a connection of its own: those of one request may run side by side, which a
 * session does not allow. For read models that no entity maps.
 */
@ApplicationScoped
public class PooledReads {

    private final Pool pool;

    PooledReads(Pool pool) {
        this.pool = pool;
    }

    /**
     * Returns the rows as the driver reads them: a {@code timestamptz} is an {@link java.time.OffsetDateTime}.
     *
     * @param values of {@code $1} and so on
     */
    public Uni<List<Object[]>> select(String sql, @Nullable Object... values) {
        return pool.preparedQuery(sql).execute(Tuple.wrap(values)).map(PooledReads::rows);
    }

    private static List<Object[]> rows(RowSet<Row> found) {
        var rows = new ArrayList<Object[]>(found.size());
        for (var row : found) {
            var values = new Object[row.size()];
            for (int column = 0; column < values.length; column++) {
                values[column] = row.getValue(column);
            }
            rows.add(values);
        }
        return rows;
    }
}
