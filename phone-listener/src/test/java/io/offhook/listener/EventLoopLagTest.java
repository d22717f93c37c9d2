package io.offhook.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventLoopLagTest {

    private static final Duration LATE = Duration.ofMillis(200);

    private final Vertx vertx = Vertx.vertx();
    private final EventLoopLag lag = new EventLoopLag();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void nothing_lags_while_no_loop_is_watched() {
        assertThat(lag.now().isPositive()).isFalse();
    }

    @Test
    void a_blocked_loop_lags_until_it_goes_on() {
        var goOn = new CountDownLatch(1);
        var loop = vertx.getOrCreateContext();
        loop.runOnContext(ignored -> {
            lag.watch(vertx, 0);
            loop.runOnContext(again -> block(goOn));
        });
        await().until(() -> lag.now().compareTo(LATE) > 0);

        goOn.countDown();

        await().until(() -> lag.now().compareTo(LATE) < 0);
    }

    @Test
    void a_loop_gets_a_task_only_when_somebody_asks_and_one_at_a_time() {
        var tasks = new ArrayDeque<Runnable>();

        lag.watch(0, tasks::add);
        assertThat(tasks).isEmpty();

        lag.now();
        await().until(() -> lag.now().compareTo(LATE) > 0);
        assertThat(tasks).hasSize(1);

        tasks.remove().run();
        assertThat(lag.now()).isZero();
    }

    private static void block(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
