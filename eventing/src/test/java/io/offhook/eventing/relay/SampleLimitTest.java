package io.offhook.eventing.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.eventing.relay.SampleLimit.Outcome;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleLimitTest {

    private static final Duration ONCE = Duration.ofHours(1);

    private final AtomicLong now = new AtomicLong();
    private final SampleLimit<Integer> limit = new SampleLimit<>(ONCE, 50, 2, now::get);

    @Test
    void one_of_a_kind_is_enough_for_a_time() {
        assertThat(admit(1)).isEqualTo(Outcome.PUBLISHED);
        pass(ONCE.minusSeconds(1));
        assertThat(admit(1)).isEqualTo(Outcome.REPEATED);
        assertThat(admit(2)).isEqualTo(Outcome.PUBLISHED);
        pass(Duration.ofSeconds(1));
        assertThat(admit(1)).isEqualTo(Outcome.PUBLISHED);
    }

    @Test
    void a_burst_has_ten_seconds_worth_and_then_so_many_are_published_in_a_second() {
        assertThat(published(0, 100)).isEqualTo(20);
        pass(Duration.ofSeconds(3));
        assertThat(published(100, 200)).isEqualTo(6);
    }

    @Test
    void what_was_limited_is_tried_again() {
        published(0, 20);

        assertThat(admit(99)).isEqualTo(Outcome.LIMITED);
        assertThat(admit(99)).isEqualTo(Outcome.LIMITED);
        pass(Duration.ofSeconds(1));
        assertThat(admit(99)).isEqualTo(Outcome.PUBLISHED);
    }

    @Test
    void a_repetition_uses_up_nothing() {
        admit(0);
        IntStream.range(0, 100).forEach(each -> admit(0));

        assertThat(published(1, 100)).isEqualTo(19);
    }

    @Test
    void one_source_leaves_something_for_others() {
        for (int i = 0; i < 200; i++) {
            admit(i);
            pass(Duration.ofSeconds(1));
        }

        assertThat(admit(500)).isEqualTo(Outcome.LIMITED);
        assertThat(limit.admit(500, "another")).isEqualTo(Outcome.PUBLISHED);
        pass(ONCE);
        assertThat(admit(501)).isEqualTo(Outcome.PUBLISHED);
    }

    private Outcome admit(int kind) {
        return limit.admit(kind, "source");
    }

    private long published(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(this::admit)
                .filter(Outcome.PUBLISHED::equals)
                .count();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
