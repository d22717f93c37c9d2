package io.offhook.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RequestAdmissionTest {

    private static final Duration LEAST = Duration.ofSeconds(5);
    private static final int LIMIT = 8;

    private long now = 7;
    private final RequestAdmission admission = new RequestAdmission(LIMIT, LEAST, 1, () -> now);

    @Test
    void requests_begin_as_long_as_there_is_room() {
        fill();

        assertThat(admission.enter("late")).contains(LEAST);
        admission.leave("phone 0", true);
        assertThat(admission.enter("other")).isEmpty();
    }

    @Test
    void who_comes_at_its_moment_is_admitted_although_others_wait() {
        fill();
        var told = admission.enter("patient").orElseThrow();
        refuse(1_000);
        leaveAll();

        pass(told);

        assertThat(admission.enter("patient")).isEmpty();
    }

    @Test
    void who_was_told_nothing_waits_behind_all_who_were_although_there_is_room() {
        fill();
        refuse(1_000);
        leaveAll();
        pass(LEAST);

        assertThat(admission.enter("newcomer").orElseThrow()).isBetween(LEAST.plusSeconds(4), LEAST.plusSeconds(6));
    }

    @Test
    void who_comes_at_its_moment_and_finds_no_room_waits_the_shortest_time() {
        fill();
        var told = admission.enter("patient").orElseThrow();
        refuse(1_000);
        pass(told);

        assertThat(admission.enter("patient")).contains(LEAST);
    }

    @Test
    void who_was_admitted_may_go_on_for_a_minute() {
        fill();
        var told = admission.enter("patient").orElseThrow();
        refuse(50_000);
        leaveAll();

        pass(told.plusSeconds(59));
        assertThat(admission.enter("patient")).isEmpty();
        pass(Duration.ofSeconds(1));
        assertThat(admission.enter("patient")).isPresent();
    }

    @Test
    void who_comes_before_its_moment_gains_nothing() {
        fill();
        refuse(100);
        var told = admission.enter("hasty").orElseThrow();
        leaveAll();

        assertThat(admission.enter("hasty").orElseThrow()).isGreaterThan(told);
    }

    @Test
    void phones_behind_one_address_get_a_moment_each_and_all_are_admitted_at_theirs() {
        fill();
        var first = admission.enter("site").orElseThrow();
        refuse(500);
        var second = admission.enter("site").orElseThrow();
        refuse(20_000);
        leaveAll();

        assertThat(second).isGreaterThan(first);
        pass(second.plus(LEAST));
        assertThat(admission.enter("site")).isEmpty();
    }

    @Test
    void a_request_that_could_not_be_served_has_a_moment_too() {
        assertThat(admission.enter("phone 0")).isEmpty();
        admission.leave("phone 0", false);

        assertThat(admission.later("phone 0")).isEqualTo(LEAST);
        pass(LEAST);
        assertThat(admission.enter("phone 0")).isEmpty();
    }

    @Test
    void after_the_rush_everybody_is_admitted_again() {
        fill();
        refuse(1_000);
        leaveAll();
        pass(Duration.ofMinutes(2));

        assertThat(admission.enter("newcomer")).isEmpty();
    }

    private void fill() {
        for (int phone = 0; phone < LIMIT; phone++) {
            assertThat(admission.enter("phone " + phone)).isEmpty();
        }
    }

    private void leaveAll() {
        for (int phone = 0; phone < LIMIT; phone++) {
            admission.leave("phone " + phone, true);
        }
    }

    private void refuse(int callers) {
        for (int caller = 0; caller < callers; caller++) {
            assertThat(admission.enter("caller " + caller)).isPresent();
        }
    }

    private void pass(Duration time) {
        now += TimeUnit.MILLISECONDS.toNanos(time.toMillis());
    }
}
