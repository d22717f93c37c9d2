package io.offhook.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

    @Test
    void clients_that_were_refused_together_come_back_in_each_of_five_seconds() {
        assertThat(secondsAfter(Duration.ofSeconds(60))).containsExactlyInAnyOrder("60", "61", "62", "63", "64");
    }

    @Test
    void nobody_comes_back_before_the_time_is_over() {
        assertThat(secondsAfter(Duration.ofMillis(60_100))).containsExactlyInAnyOrder("61", "62", "63", "64", "65");
    }

    @Test
    void nobody_is_told_to_come_back_at_once() {
        assertThat(secondsAfter(Duration.ZERO)).containsExactlyInAnyOrder("1", "2", "3", "4", "5");
    }

    private static Iterable<String> secondsAfter(Duration least) {
        return Stream.generate(() -> RetryAfter.spread(least)).limit(1_000).collect(Collectors.toSet());
    }
}
