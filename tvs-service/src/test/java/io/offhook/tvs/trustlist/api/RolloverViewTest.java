package io.offhook.tvs.trustlist.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.tvs.trustlist.Phase;
import io.offhook.tvs.trustlist.api.RolloverView.Step;
import io.offhook.tvs.trustlist.store.TrustListView;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RolloverViewTest {

    private static final Instant SINCE = Instant.parse("2026-12-01T00:00:00Z");
    private static final Duration LEARNING = Duration.ofDays(14);

    @Test
    void between_rollovers_there_is_nothing_to_complete() {
        var view = view(Phase.STEADY);

        assertThat(view.nextSteps()).containsExactly(Step.ANNOUNCE, Step.RENEW_RECOVERY);
        assertThat(view.completeFrom()).isNull();
    }

    @Test
    void a_rollover_is_completed_once_phones_had_the_time_to_learn() {
        assertThat(view(Phase.BRIDGED).nextSteps()).containsExactly(Step.COMPLETE, Step.ANNOUNCE);
        assertThat(view(Phase.RENEWED).nextSteps()).containsExactly(Step.COMPLETE, Step.ANNOUNCE, Step.RENEW_RECOVERY);
        assertThat(view(Phase.BRIDGED).completeFrom()).isEqualTo(SINCE.plus(LEARNING));
    }

    private static RolloverView view(Phase phase) {
        return RolloverView.of(
                new TrustListView(1, "hash", 1, 2, "sast", "sast", "recovery", phase.name(), SINCE, SINCE, "admin"),
                LEARNING);
    }
}
