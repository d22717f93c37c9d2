package io.offhook.benchmarks.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(2), Duration.ofSeconds(30));

    private final Random random = new Random(1);

    @Test
    void a_phone_waits_twice_as_long_each_time_and_never_longer_than_the_longest() {
        assertThat(after(1)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(after(3)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
        assertThat(after(1_000)).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
    }

    @Test
    void phones_that_were_turned_away_together_do_not_come_back_together() {
        assertThat(Stream.generate(() -> after(1)).limit(100).distinct()).hasSizeGreaterThan(50);
    }

    private Duration after(int failures) {
        return BACK_OFF.after(failures, random);
    }
}
