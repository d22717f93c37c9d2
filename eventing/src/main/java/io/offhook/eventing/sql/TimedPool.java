package io.offhook.eventing.sql;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgPool;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PrepareOptions;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Query;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.function.Function;

/**
 * A pool that gives up waiting for a connection. The driver's own time-out loses the connection if it comes in that moment: it says that
 * nobody waits any more, and leases the connection all the same, for ever. Here a connection that comes too late goes back.
 */
@SuppressWarnings("deprecation") // Quarkus casts pools to PgPool
final class TimedPool implements PgPool {

    private final Pool pool;
    private final Vertx vertx;
    private final Duration timeout;

    /** @param pool without a time-out of its own */
    TimedPool(Pool pool, Vertx vertx, Duration timeout) {
        this.pool = pool;
        this.vertx = vertx;
        this.timeout = timeout;
    }

    @Override
    public Future<SqlConnection> getConnection() {
        var asked = Promise.<SqlConnection>promise();
        long timer = vertx.setTimer(timeout.toMillis(), ignored -> asked.tryFail(new AcquisitionTimeout(timeout)));
        pool.getConnection().onComplete(got -> {
            vertx.cancelTimer(timer);
            if (got.failed()) {
                asked.tryFail(got.cause());
            } else if (!asked.tryComplete(got.result())) {
                got.result().close(); // into the pool
            }
        });
        return asked.future();
    }

    @Override
    public void getConnection(Handler<AsyncResult<SqlConnection>> handler) {
        getConnection().onComplete(handler);
    }

    @Override
    public Query<RowSet<Row>> query(String sql) {
        return pool.query(sql);
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql) {
        return pool.preparedQuery(sql);
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql, PrepareOptions options) {
        return pool.preparedQuery(sql, options);
    }

    @Override
    public PgPool connectHandler(Handler<SqlConnection> handler) {
        pool.connectHandler(handler);
        return this;
    }

    @Override
    public PgPool connectionProvider(Function<Context, Future<SqlConnection>> provider) {
        pool.connectionProvider(provider);
        return this;
    }

    @Override
    public int size() {
        return pool.size();
    }

    @Override
    public Future<Void> close() {
        return pool.close();
    }

    @Override
    public void close(Handler<AsyncResult<Void>> handler) {
        pool.close(handler);
    }
}
