package io.offhook.eventing.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that hangs, and then fails. */
class GaugeQueriesTest {

    private final ExecutorService workers = Executors.newSingleThreadExecutor();
    private final CountDownLatch failure = new CountDownLatch(1);
    private final AtomicInteger connections = new AtomicInteger();
    private final GaugeQueries queries = new GaugeQueries(hanging(), workers, Duration.ofMillis(50));

    @AfterEach
    void stop() {
        failure.countDown();
        workers.close();
    }

    @Test
    void an_answer_that_does_not_come_is_not_a_number_and_nothing_else_is_asked_meanwhile() {
        for (int gauge = 0; gauge < 6; gauge++) {
            assertThat(queries.number("select 1")).isNaN();
        }

        assertThat(connections).hasValue(1);
    }

    @Test
    void once_the_database_has_failed_it_is_asked_again() throws Exception {
        queries.number("select 1");

        failure.countDown();
        workers.submit(() -> {}).get(10, TimeUnit.SECONDS);
        assertThat(queries.number("select 1")).isNaN();
        assertThat(connections).hasValue(2);
    }

    private DataSource hanging() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    connections.incrementAndGet();
                    failure.await();
                    throw new SQLException("as the test wants it");
                });
    }
}
