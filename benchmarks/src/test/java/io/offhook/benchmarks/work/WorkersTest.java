package io.offhook.benchmarks.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import me.tongfei.progressbar.ProgressBar;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private final StringWriter shown = new StringWriter();

    @Test
    void results_come_in_the_order_of_the_list() throws Exception {
        var items = IntStream.range(0, 100).boxed().toList();
        var doubled = new Workers(7).each(items, progress(100), item -> 2 * item);
        assertThat(doubled).isEqualTo(items.stream().map(item -> 2 * item).toList());
        assertThat(shown.toString()).contains("100/100");
    }

    @Test
    void so_many_workers_work_at_a_time_and_no_more() throws Exception {
        var atWork = new AtomicInteger();
        var most = new AtomicInteger();
        var together = new CyclicBarrier(3);
        new Workers(3).each(IntStream.range(0, 9).boxed().toList(), progress(9), item -> {
            most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
            meet(together);
            return atWork.decrementAndGet();
        });
        assertThat(most).hasValue(3);
    }

    @Test
    void off_a_terminal_progress_is_a_line_with_the_stage_and_how_far_it_is() throws Exception {
        new Workers(2).each(List.of(1, 2, 3), progress(3), item -> item);
        assertThat(shown.toString().lines()).last().asString().startsWith("test").contains("3/3");
    }

    private ProgressBar progress(int total) {
        return new ProgressBars(new PrintWriter(shown), false).start("test", total);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
