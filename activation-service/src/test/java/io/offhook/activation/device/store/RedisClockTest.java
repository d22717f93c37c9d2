package io.offhook.activation.device.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedisClockTest {

    private static final long SECOND_NANOS = 1_000_000_000;
    private static final long SECOND_MICROS = 1_000_000;

    private final RedisClock clock = new RedisClock();

    @Test
    void nothing_is_known_before_the_first_answer() {
        assertThat(clock.atLeast(SECOND_NANOS)).isZero();
    }

    @Test
    void a_time_is_never_said_to_be_later_than_it_was_even_if_clocks_drift() {
        clock.told(100 * SECOND_MICROS, 10 * SECOND_NANOS);

        assertThat(clock.atLeast(10 * SECOND_NANOS)).isBetween(100 * SECOND_MICROS - 2, 100 * SECOND_MICROS);
        assertThat(clock.atLeast(20 * SECOND_NANOS)).isBetween(110 * SECOND_MICROS - 20_000, 110 * SECOND_MICROS - 1);
        assertThat(clock.atLeast(0)).isBetween(90 * SECOND_MICROS - 20_000, 90 * SECOND_MICROS - 1);
    }
}
