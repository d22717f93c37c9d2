package io.offhook.benchmarks.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class WorkloadTest {

    private final Workload workload = new Workload(2, CpuMeter.of(Map.of()), ProgressBars.none());

    @Test
    void what_fails_is_counted_by_its_reason_and_not_timed() throws Exception {
        var round = workload.run("redeem", List.of(1, 2, 3, 4), item -> {
            if (item > 1) {
                throw new IOException("refused: BUSY");
            }
        });

        assertThat(round.figure().count()).isEqualTo(1);
        assertThat(round.failures()).isEqualTo(Map.of("refused: BUSY", 3L));
        assertThat(round.cost()).containsOnlyKeys("client");
    }

    @Test
    void the_reason_of_a_failed_future_is_its_cause() throws Exception {
        var round = workload.run("redeem", List.of(1), item -> {
            throw new ExecutionException(new IOException("closed"));
        });

        assertThat(round.failures()).containsOnlyKeys("closed");
    }

    @Test
    void a_failure_without_a_message_is_named_by_its_class() throws Exception {
        var round = workload.run("redeem", List.of(1), item -> {
            throw new IOException();
        });

        assertThat(round.failures()).containsOnlyKeys("IOException");
    }

    @Test
    void an_open_loop_starts_every_item_even_when_none_of_those_before_has_ended() throws Exception {
        var started = new ConcurrentLinkedQueue<Integer>();
        var last = new CountDownLatch(1);

        var round = new OpenLoop(1_000, CpuMeter.of(Map.of()), ProgressBars.none())
                .run("half", List.of(1, 2, 3), item -> {
                    started.add(item);
                    if (item == 3) {
                        last.countDown();
                    }
                    last.await();
                });

        assertThat(started).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(round.figure().count()).isEqualTo(3);
    }
}
