package io.offhook.selfcare.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HashTimesTest {

    private final HashTimes times = new HashTimes();

    @Test
    void there_is_a_time_before_one_was_measured() {
        assertThat(times.any()).isPositive();
    }

    @Test
    void any_of_the_last_times_may_come_and_no_older_one() {
        times.add(Duration.ofHours(1));
        IntStream.rangeClosed(1, HashTimes.REMEMBERED)
                .mapToObj(Duration::ofMillis)
                .forEach(times::add);

        var seen =
                IntStream.range(0, 1_000).mapToObj(i -> times.any()).distinct().toList();

        assertThat(seen).hasSizeGreaterThan(1).allMatch(time -> time.toMillis() <= HashTimes.REMEMBERED);
    }
}
