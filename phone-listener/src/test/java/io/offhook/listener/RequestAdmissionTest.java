package io.offhook.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequestAdmissionTest {

    private static final Duration LEAST = Duration.ofSeconds(5);
    private static final int LIMIT = 8;

    private final RequestAdmission admission = new RequestAdmission(LIMIT, LEAST, 1, () -> 7);

    @Test
    void requests_begin_as_long_as_there_is_room() {
        fill();

        assertThat(admission.enter("late")).contains(LEAST);
        admission.leave("phone 0", true);
        assertThat(admission.enter("other")).isEmpty();
    }

    /** It may have been told when to come by another replica. */
    @Test
    void who_finds_room_is_admitted_however_many_others_wait() {
        fill();
        refuse(10_000);
        admission.leave("phone 0", true);

        assertThat(admission.enter("stranger")).isEmpty();
    }

    @Test
    void the_wait_grows_with_the_number_that_wait() {
        fill();
        refuse(1_000);

        assertThat(admission.enter("late").orElseThrow()).isEqualTo(LEAST.plusSeconds(10));
    }

    @Test
    void a_request_that_failed_has_a_moment_among_the_others() {
        fill();
        refuse(1_000);
        admission.leave("phone 0", false);

        assertThat(admission.later()).isEqualTo(LEAST.plusSeconds(10));
    }

    private void fill() {
        for (int phone = 0; phone < LIMIT; phone++) {
            assertThat(admission.enter("phone " + phone)).isEmpty();
        }
    }

    private void refuse(int callers) {
        for (int caller = 0; caller < callers; caller++) {
            assertThat(admission.enter("caller " + caller)).isPresent();
        }
    }
}
