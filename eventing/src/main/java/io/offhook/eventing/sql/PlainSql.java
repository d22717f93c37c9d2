package io.offhook.eventing.sql;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.jspecify.annotations.Nullable;

/**
 * Statements on the session's own connection, in its transaction, past its query layer: for paths where the price of a statement
 * counts. Parameters are PostgreSQL's, {@code $1} and so on; many values go as one array, so that the text, and with it the
 * prepared statement, stays the same. Entities that wait to be written are not written before it.
 */
public final class PlainSql {

    private PlainSql() {}

    /** Returns how many rows it changed. */
    public static Uni<Integer> update(String sql, @Nullable Object... values) {
        return on(connection -> connection.update(sql, values));
    }

    /** Returns the rows as the driver reads them: a {@code timestamptz} is an {@link java.time.OffsetDateTime}. */
    public static Uni<List<Object[]>> select(String sql, @Nullable Object... values) {
        return on(connection -> connection.select(sql, values)).map(result -> {
            var rows = new ArrayList<Object[]>(result.size());
            result.forEachRemaining(rows::add);
            return rows;
        });
    }

    private static <T> Uni<T> on(Function<ReactiveConnection, CompletionStage<T>> statement) {
        return Panache.getSession()
                .flatMap(session -> Uni.createFrom().completionStage(() -> statement.apply(connection(session))));
    }

    private static ReactiveConnection connection(Mutiny.Session session) {
        return ((MutinySessionImpl) session).getReactiveConnection();
    }
}
