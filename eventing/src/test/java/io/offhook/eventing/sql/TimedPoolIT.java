package io.offhook.eventing.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class TimedPoolIT {

    private static final int WAITERS = 50;

    @Inject
    Pool pool;

    @Inject
    Vertx vertx;

    @Test
    void connections_that_come_after_the_time_out_go_back_into_the_pool() throws Exception {
        var impatient = new TimedPool(pool, vertx, Duration.ofMillis(200));
        var all = everyConnection(impatient);
        var waiters = new ArrayList<Future<SqlConnection>>();
        for (int i = 0; i < WAITERS; i++) {
            waiters.add(impatient.getConnection());
        }
        await(Future.join(waiters).otherwiseEmpty());

        all.forEach(SqlConnection::close);

        assertThat(waiters).allMatch(Future::failed);
        var again = everyConnection(impatient);
        again.forEach(SqlConnection::close);
        assertThat(again).hasSameSizeAs(all);
    }

    private static List<SqlConnection> everyConnection(Pool pool) throws Exception {
        var all = new ArrayList<SqlConnection>();
        while (true) {
            try {
                all.add(await(pool.getConnection()));
            } catch (ExecutionException full) {
                assertThat(full).hasCauseInstanceOf(AcquisitionTimeout.class);
                return all;
            }
        }
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
}
