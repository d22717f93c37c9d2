package io.offhook.stackclient.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PollTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(1);

    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void the_first_accepted_result_ends_it() throws Exception {
        assertThat(new Poll(LONG, SHORT).result(calls::incrementAndGet, count -> count == 3))
                .isEqualTo(3);
        assertThat(calls).hasValue(3);
    }

    @Test
    void at_the_timeout_the_last_result_is_returned() throws Exception {
        assertThat(new Poll(Duration.ZERO, LONG).result(calls::incrementAndGet, count -> false))
                .isEqualTo(1);
    }

    @Test
    void an_accepted_first_result_waits_for_nothing() throws Exception {
        assertThat(new Poll(LONG, LONG).until(() -> true)).isTrue();
    }

    @Test
    void a_condition_that_stays_false_is_false() throws Exception {
        assertThat(new Poll(Duration.ZERO, LONG).until(() -> false)).isFalse();
    }

    @Test
    void an_exception_of_the_call_ends_it() {
        assertThatThrownBy(() -> new Poll(LONG, SHORT).until(() -> {
                    throw new IOException("broken");
                }))
                .hasMessage("broken");
    }

    @Test
    void an_interrupt_ends_the_wait() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> new Poll(LONG, LONG).until(() -> false)).isInstanceOf(InterruptedException.class);
    }
}
