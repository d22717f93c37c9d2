package io.offhook.eventing.sql;

import io.netty.channel.Channel;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionInternal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The pool of all transactions and queries, with a deadline for each thing that it may wait for: a connection of the pool, a new one, and
 * the answer to a statement. What the driver and the server can enforce they enforce; {@link StatementDeadline} is for a server that hangs.
 * A connection that such a server does not let in keeps its place in the pool until it does: a server that goes on finds no more of
 * them than the pool has.
 */
@Singleton
class DatabasePool implements PgPoolCreator {

    /** For a client that is gone: its transaction, and its session with the locks that it holds. */
    private static final Map<String, String> SERVER_SIDE = Map.of(
            "idle_in_transaction_session_timeout", "60000",
            "tcp_keepalives_idle", "15",
            "tcp_keepalives_interval", "5",
            "tcp_keepalives_count", "3");

    private final DatabaseSettings settings;
    private final StatementDeadline deadline;

    DatabasePool(DatabaseSettings settings, StatementDeadline deadline) {
        this.settings = settings;
        this.deadline = deadline;
    }

    @Override
    public Pool create(Input input) {
        var options = input.poolOptions().setConnectionTimeout(0); // TimedPool has one
        List<SqlConnectOptions> servers =
                input.pgConnectOptionsList().stream().map(this::limited).toList();
        var pool = PgBuilder.pool()
                .with(options)
                .connectingTo(servers)
                .using(input.vertx())
                .withConnectHandler(this::watch)
                .build();
        return new TimedPool(pool, input.vertx(), settings.acquisitionTimeout());
    }

    /** What {@code quarkus.datasource.reactive.additional-properties} says comes first. */
    private SqlConnectOptions limited(PgConnectOptions server) {
        server.setConnectTimeout(millis(settings.connectTimeout())).setTcpKeepAlive(true);
        SERVER_SIDE.forEach(server.getProperties()::putIfAbsent);
        long cancelled = settings.statementTimeout().toMillis() * 9 / 10;
        server.getProperties().putIfAbsent("statement_timeout", Long.toString(cancelled));
        return server;
    }

    private void watch(SqlConnection connection) {
        deadline.watch(channel(connection));
        connection.close(); // into the pool
    }

    private static Channel channel(SqlConnection connection) {
        var pooled = ((SqlConnectionInternal) connection).unwrap();
        return ((SocketConnectionBase) pooled.unwrap())
                .socket()
                .channelHandlerContext()
                .channel();
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
