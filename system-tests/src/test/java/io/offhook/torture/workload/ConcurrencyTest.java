package io.offhook.torture.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {

    private static final Duration QUICK = Duration.ofMillis(20);
    private static final Duration SLOW = Duration.ofSeconds(3);

    private final Concurrency concurrency = new Concurrency(10);

    @Test
    void quick_answers_raise_it_to_its_highest() {
        for (int i = 0; i < 100; i++) {
            concurrency.observe(QUICK);
        }

        assertThat(concurrency.limit()).isEqualTo(10);
    }

    @Test
    void slow_answers_lower_it_once_in_a_while() {
        for (int i = 0; i < 100; i++) {
            concurrency.observe(QUICK);
        }
        concurrency.observe(SLOW);
        concurrency.observe(SLOW);

        assertThat(concurrency.limit()).isEqualTo(5);
    }

    @Test
    void one_more_begins_when_one_ends() throws Exception {
        for (int i = 0; i < concurrency.limit(); i++) {
            concurrency.begin();
        }
        var next = CompletableFuture.runAsync(this::begin);
        assertThat(next).isNotDone();

        concurrency.end();

        next.get(30, TimeUnit.SECONDS);
    }

    private void begin() {
        try {
            concurrency.begin();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
