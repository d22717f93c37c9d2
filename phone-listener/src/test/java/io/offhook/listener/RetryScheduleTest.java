package io.offhook.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private static final Duration LEAST = Duration.ofSeconds(5);

    private long now = 7;
    private final RetrySchedule schedule = new RetrySchedule(LEAST, 2, () -> now);

    @Test
    void who_is_refused_alone_waits_the_shortest_time() {
        assertThat(refuse(1).getFirst()).isEqualTo(LEAST);
    }

    @Test
    void of_those_refused_together_each_gets_a_moment_of_its_own() {
        var waits = refuse(1_000);

        assertThat(new HashSet<>(waits)).hasSize(1_000);
        assertThat(waits).isSorted();
    }

    @Test
    void no_more_are_told_to_come_in_a_second_than_can_be_served_in_one_with_all_that_they_ask() {
        overloadedFor(20, 2_000);
        pass(Duration.ofMinutes(10));

        var waits = refuse(10_000);

        assertThat(waits.getLast()).isBetween(LEAST.plusSeconds(9), LEAST.plusSeconds(11));
    }

    @Test
    void the_wait_follows_what_is_served_now() {
        overloadedFor(20, 2_000);
        overloadedFor(20, 200);
        pass(Duration.ofMinutes(10));

        assertThat(refuse(1_001).getLast()).isBetween(LEAST.plusSeconds(9), LEAST.plusSeconds(11));
    }

    @Test
    void a_quiet_time_does_not_make_it_look_slow() {
        overloadedFor(20, 2_000);
        for (int second = 0; second < 600; second++) {
            schedule.served();
            pass(Duration.ofSeconds(1));
        }

        assertThat(refuse(1_001).getLast()).isLessThan(LEAST.plusSeconds(2));
    }

    @Test
    void nobody_waits_longer_than_the_longest_and_not_all_of_these_come_together() {
        var waits = refuse(100_000);

        assertThat(waits).allSatisfy(wait -> assertThat(wait).isLessThanOrEqualTo(RetrySchedule.LONGEST));
        assertThat(new HashSet<>(waits.subList(50_000, 100_000))).hasSizeGreaterThan(10_000);
    }

    @Test
    void after_the_rush_the_wait_is_short_again() {
        refuse(5_000);
        pass(Duration.ofMinutes(3));

        assertThat(refuse(1).getFirst()).isEqualTo(LEAST);
    }

    private void overloadedFor(int seconds, int served) {
        for (int second = 0; second < seconds; second++) {
            schedule.refused();
            for (int request = 0; request < served; request++) {
                schedule.served();
            }
            pass(Duration.ofSeconds(1));
        }
    }

    private List<Duration> refuse(int callers) {
        var waits = new ArrayList<Duration>();
        for (int caller = 0; caller < callers; caller++) {
            waits.add(schedule.refused());
        }
        return waits;
    }

    private void pass(Duration time) {
        now += TimeUnit.MILLISECONDS.toNanos(time.toMillis());
    }
}
