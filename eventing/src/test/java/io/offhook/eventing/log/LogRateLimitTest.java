package io.offhook.eventing.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.eventing.log.LogRateLimit.Permit;
import org.junit.jupiter.api.Test;

class LogRateLimitTest {

    private static final long SECOND = 1_000_000_000L;

    private final LogRateLimit limit = new LogRateLimit(2, 0);

    @Test
    void so_many_lines_are_logged_in_a_second() {
        assertThat(limit.next(1)).isEqualTo(new Permit(true, 0));
        assertThat(limit.next(2)).isEqualTo(new Permit(true, 0));
        assertThat(limit.next(SECOND - 1)).isEqualTo(new Permit(false, 0));
    }

    @Test
    void the_first_line_of_the_next_second_tells_once_how_many_were_not_logged() {
        for (int i = 0; i < 5; i++) {
            limit.next(1);
        }

        assertThat(limit.next(SECOND)).isEqualTo(new Permit(true, 3));
        assertThat(limit.next(2 * SECOND)).isEqualTo(new Permit(true, 0));
    }
}
