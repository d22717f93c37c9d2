package io.offhook.eventing.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LastKnownTest {

    private final Queue<Runnable> asked = new ArrayDeque<>();
    private int answer = 1;
    private long now;
    private final LastKnown number = new LastKnown(() -> answer, 0, asked::add, () -> now);

    @Test
    void whoever_reads_gets_the_answer_to_the_question_before() {
        assertThat(number.get()).isNaN();
        answered();
        assertThat(number.get()).isEqualTo(1);

        answer = 0;
        answered();
        assertThat(number.get()).isZero();
    }

    @Test
    void one_question_is_asked_at_a_time() {
        number.get();
        number.get();

        assertThat(asked).hasSize(1);
    }

    @Test
    void an_answer_that_does_not_come_is_a_no_until_it_comes() {
        number.get();
        answered();
        number.get();

        now += Duration.ofSeconds(6).toNanos();
        assertThat(number.get()).isZero();
        answered();
        assertThat(number.get()).isEqualTo(1);
    }

    @Test
    void a_question_that_fails_is_answered_with_no() {
        var failing = new LastKnown(
                () -> {
                    throw new IllegalStateException("as the test wants it");
                },
                0,
                asked::add,
                () -> now);
        failing.get();
        answered();

        assertThat(failing.get()).isZero();
    }

    private void answered() {
        asked.remove().run();
    }
}
