package io.offhook.console.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.offhook.contracts.trust.TrustListPublished;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeldListsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");

    @Test
    void who_holds_the_announced_list_takes_what_the_new_sast_signs_and_others_only_what_the_recovery_sast_signs() {
        var steady = list(1, "sast", "a", "r");
        var announced = list(2, "recovery", "b", "r");
        var ages = HeldLists.of(
                List.of(announced, steady), Map.of("2".repeat(32), 10L, "1".repeat(32), 3L, "f".repeat(32), 2L), 20);

        assertThat(ages)
                .extracting(HeldLists.Age::devices, HeldLists.Age::takesCurrent, HeldLists.Age::takesSast)
                .containsExactly(
                        tuple(10L, true, true), tuple(3L, true, false), tuple(2L, false, false), tuple(5L, true, true));
    }

    @Test
    void the_step_that_is_due_follows_from_the_phase_and_the_time() {
        assertThat(due("STEADY", false, null)).isEqualTo(1);
        assertThat(due("STEADY", true, null)).isEqualTo(2);
        assertThat(due("BRIDGED", true, NOW.plusSeconds(1))).isEqualTo(3);
        assertThat(due("BRIDGED", true, NOW)).isEqualTo(4);
    }

    private static int due(String phase, boolean candidate, @Nullable Instant completeFrom) {
        var steps = RolloverStep.of(phase, candidate, completeFrom, NOW);
        return 1
                + steps.indexOf(steps.stream()
                        .filter(each -> each.state() == RolloverStep.State.DUE)
                        .findFirst()
                        .orElseThrow());
    }

    private static TrustListPublished list(int version, String signer, String sast, String recovery) {
        return new TrustListPublished(
                version, "", String.valueOf(version).repeat(64), signer, sast, recovery, "STEADY", NOW, "", 2, "admin");
    }
}
