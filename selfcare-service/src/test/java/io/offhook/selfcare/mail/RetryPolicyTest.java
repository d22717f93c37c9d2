package io.offhook.selfcare.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    @Test
    void each_wait_is_twice_the_one_before_up_to_the_longest() {
        var policy = new RetryPolicy(seconds(5), seconds(30), 6);

        assertThat(IntStream.rangeClosed(1, 5).mapToObj(policy::waitAfter).flatMap(Optional::stream))
                .containsExactly(seconds(5), seconds(10), seconds(20), seconds(30), seconds(30));
    }

    @Test
    void after_the_last_attempt_there_is_no_wait() {
        assertThat(new RetryPolicy(seconds(5), seconds(30), 6).waitAfter(6)).isEmpty();
    }

    @Test
    void many_attempts_do_not_overflow_the_wait() {
        assertThat(new RetryPolicy(seconds(5), Duration.ofHours(1), 1_000).waitAfter(500))
                .contains(Duration.ofHours(1));
    }

    private static Duration seconds(int number) {
        return Duration.ofSeconds(number);
    }
}
