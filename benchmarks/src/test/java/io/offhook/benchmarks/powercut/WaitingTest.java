package io.offhook.benchmarks.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Waiting waiting = new Waiting();

    @Test
    void a_phone_that_was_never_told_to_come_again_waited_for_nothing() {
        assertThat(waiting.ratio(100 * SECOND)).isZero();
    }

    @Test
    void the_wait_counts_from_the_first_time_and_against_what_was_said_then() {
        waiting.comeAgain(Duration.ofSeconds(2), 10 * SECOND);
        waiting.comeAgain(Duration.ofSeconds(30), 12 * SECOND);

        assertThat(waiting.ratio(14 * SECOND)).isEqualTo(2);
        assertThat(Waiting.isTooLong(waiting.ratio(14 * SECOND))).isFalse();
        assertThat(Waiting.isTooLong(waiting.ratio(15 * SECOND))).isTrue();
    }
}
