package io.offhook.activation.code.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GuessOddsTest {

    private static final Duration WEEK = Duration.ofHours(168);

    @Test
    void a_guess_a_second_for_a_week_against_a_thousand_codes() {
        assertThat(new GuessOdds(1_000, WEEK).ofHit(1)).isCloseTo(6.048e-7, within(1e-12));
    }

    @Test
    void the_ceiling_is_where_the_probability_is_reached() {
        var odds = new GuessOdds(1_000_000, WEEK);

        assertThat(odds.ofHit(odds.maxPerSecond(1e-6))).isCloseTo(1e-6, within(1e-15));
    }

    @Test
    void without_live_codes_no_guess_hits_and_there_is_a_ceiling_all_the_same() {
        assertThat(new GuessOdds(0, WEEK).ofHit(1_000)).isZero();
        assertThat(new GuessOdds(0, WEEK).maxPerSecond(1e-6)).isFinite();
    }

    @Test
    void a_probability_is_never_above_one() {
        assertThat(new GuessOdds(1_000_000_000, WEEK).ofHit(1_000_000)).isEqualTo(1);
    }
}
