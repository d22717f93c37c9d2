package io.offhook.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionAdmissionTest {

    private final Vertx vertx = Vertx.vertx();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final EventLoopLag lag = new EventLoopLag();
    private final AtomicBoolean open = new AtomicBoolean(true);

    @AfterEach
    void closeVertx() {
        vertx.close();
    }

    @Test
    void a_connection_is_admitted_and_counted_until_it_is_released() {
        var admission = admission(100, 100);

        assertThat(admission.admit("10.0.0.1")).isTrue();
        assertThat(held()).isEqualTo(1);

        admission.release("10.0.0.1");
        assertThat(held()).isZero();
    }

    @Test
    void nothing_is_admitted_while_the_listener_is_not_open() {
        open.set(false);

        assertThat(admission(100, 100).admit("10.0.0.1")).isFalse();
        assertThat(shed("closed")).isEqualTo(1);
    }

    @Test
    void nothing_is_admitted_once_the_listener_stops() {
        var admission = admission(100, 100);
        admission.stop();

        assertThat(admission.admit("10.0.0.1")).isFalse();
        assertThat(admission.isOpen()).isFalse();
    }

    @Test
    void an_address_gets_no_more_than_its_limit() {
        var admission = admission(100, 1);
        admission.admit("10.0.0.1");

        assertThat(admission.admit("10.0.0.1")).isFalse();
        assertThat(admission.admit("10.0.0.2")).isTrue();
        assertThat(shed("limit")).isEqualTo(1);
    }

    @Test
    void an_address_with_more_than_its_share_is_shed_first_when_a_loop_lags_and_all_are_when_it_lags_far() {
        var admission = admission(100, 100);
        admission.admit("greedy");
        admission.admit("greedy");
        admission.admit("modest");
        var block = new CountDownLatch(1);
        var context = vertx.getOrCreateContext();
        context.runOnContext(ignored -> lag.watch(vertx, 0));
        context.runOnContext(ignored -> waitFor(block));

        await().until(() -> !admission.admit("greedy"));
        assertThat(shed("lag")).isEqualTo(1);
        await().until(() -> !admission.admit("newcomer"));
        block.countDown();
        await().until(() -> admission.admit("newcomer"));
    }

    private ConnectionAdmission admission(int total, int perAddress) {
        var settings = new TestSettings()
                .withMaxConnections(total, perAddress)
                .withLag(Duration.ofMillis(150), Duration.ofSeconds(1));
        return new ConnectionAdmission("test", settings, open::get, lag, meters);
    }

    private double held() {
        return meters.get("offhook.connections").tag("listener", "test").gauge().value();
    }

    private double shed(String reason) {
        return meters.get("offhook.connections.shed")
                .tag("reason", reason)
                .counter()
                .count();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
