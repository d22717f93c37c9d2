package io.offhook.tvs.trustlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.trust.TrustListPublished;
import io.offhook.tvs.trustlist.TrustListCommand.Announce;
import io.offhook.tvs.trustlist.TrustListCommand.Complete;
import io.offhook.tvs.trustlist.TrustListCommand.Publish;
import io.offhook.tvs.trustlist.TrustListCommand.RenewRecovery;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrustListDeciderTest {

    private static final Instant DAY_1 = Instant.parse("2026-12-01T12:00:00Z");
    private static final Instant DAY_2 = DAY_1.plus(Duration.ofDays(1));
    private static final Instant DAY_20 = DAY_1.plus(Duration.ofDays(19));
    private static final Duration WAIT = Duration.ofDays(14);
    private static final RolloverPolicy POLICY = new RolloverPolicy("old", "recovery", WAIT);
    private static final Set<String> ALL = Set.of("old", "new", "recovery", "other");
    private static final SigningContext CONTEXT = new SigningContext(ALL, ALL);

    @Test
    void the_first_list_is_signed_by_the_sast_and_has_the_recovery_sast() {
        assertThat(plan(given().when(new Publish(DAY_1))))
                .contains(new Plan(1, "old", "recovery", Phase.STEADY, DAY_1));
    }

    @Test
    void lists_of_the_day_change_neither_sasts_nor_phase() {
        assertThat(plan(given(new Publish(DAY_1)).when(new Publish(DAY_2))))
                .contains(new Plan(2, "old", "recovery", Phase.STEADY, DAY_1));
    }

    @Test
    void a_new_sast_is_announced_by_the_recovery_sast() {
        var plan = plan(given(new Publish(DAY_1)).when(new Announce("new", false, DAY_2)));

        assertThat(plan).contains(new Plan(2, "new", "recovery", Phase.BRIDGED, DAY_2));
        assertThat(plan.orElseThrow().signer()).isEqualTo("recovery");
    }

    @Test
    void roles_that_change_meanwhile_are_signed_by_the_recovery_sast_too_and_restart_no_wait() {
        var plan = plan(
                given(new Publish(DAY_1), new Announce("new", false, DAY_1)).when(new Publish(DAY_2)));

        assertThat(plan).contains(new Plan(3, "new", "recovery", Phase.BRIDGED, DAY_1));
    }

    @Test
    void the_new_sast_signs_once_phones_had_their_time() {
        var bridged = given(new Publish(DAY_1), new Announce("new", false, DAY_1));

        assertThat(refusal(bridged.when(new Complete(false, DAY_1.plus(WAIT).minusMillis(1)))))
                .contains(TrustListRefusal.TOO_EARLY);
        assertThat(plan(bridged.when(new Complete(false, DAY_1.plus(WAIT))))
                        .orElseThrow()
                        .signer())
                .isEqualTo("new");
        assertThat(plan(bridged.when(new Complete(true, DAY_1)))).isPresent();
    }

    @Test
    void a_rollover_is_taken_back_by_announcing_the_one_before() {
        var plan = plan(
                given(new Publish(DAY_1), new Announce("new", false, DAY_1)).when(new Announce("old", false, DAY_2)));

        assertThat(plan).contains(new Plan(3, "old", "recovery", Phase.BRIDGED, DAY_2));
    }

    @Test
    void another_recovery_sast_is_announced_by_the_sast_and_signs_nothing_before_phones_had_their_time() {
        var renewed = given(new Publish(DAY_1), new RenewRecovery("other", DAY_1));

        assertThat(plan(renewed.when(new Publish(DAY_2))).orElseThrow().signer())
                .isEqualTo("old");
        assertThat(refusal(renewed.when(new Announce("new", false, DAY_2)))).contains(TrustListRefusal.TOO_EARLY);
        assertThat(plan(renewed.when(new Announce("new", false, DAY_20)))
                        .orElseThrow()
                        .signer())
                .isEqualTo("other");
        assertThat(plan(renewed.when(new Announce("new", true, DAY_2)))).isPresent();
    }

    @Test
    void steps_out_of_order_are_refused() {
        var steady = given(new Publish(DAY_1));

        assertThat(refusal(given().when(new Announce("new", true, DAY_1))))
                .contains(TrustListRefusal.NOTHING_PUBLISHED);
        assertThat(refusal(given().when(new Complete(true, DAY_1)))).contains(TrustListRefusal.NOTHING_PUBLISHED);
        assertThat(refusal(given().when(new RenewRecovery("other", DAY_1))))
                .contains(TrustListRefusal.NOTHING_PUBLISHED);
        assertThat(refusal(steady.when(new Complete(true, DAY_20)))).contains(TrustListRefusal.NOTHING_UNDER_WAY);
        assertThat(refusal(given(new Publish(DAY_1), new Announce("new", false, DAY_1))
                        .when(new RenewRecovery("other", DAY_20))))
                .contains(TrustListRefusal.UNDER_WAY);
    }

    @Test
    void a_list_has_two_different_sasts_that_are_registered() {
        var steady = given(new Publish(DAY_1));

        assertThat(refusal(steady.when(new Announce("recovery", false, DAY_2)))).contains(TrustListRefusal.SAME_SAST);
        assertThat(refusal(steady.when(new RenewRecovery("old", DAY_2)))).contains(TrustListRefusal.SAME_SAST);
        assertThat(refusal(steady.when(new Announce("stranger", false, DAY_2)))).contains(TrustListRefusal.NOT_A_SAST);
        var unregistered = new SigningContext(Set.of("old"), ALL);
        assertThat(refusal(
                        TrustListDecider.decide(TrustListDecider.initial(), new Publish(DAY_1), unregistered, POLICY)))
                .contains(TrustListRefusal.NOT_A_SAST);
    }

    @Test
    void who_has_no_key_here_cannot_sign_but_may_stand_in_the_list() {
        var withoutRecovery = new SigningContext(ALL, Set.of("old", "new"));
        var steady = given(new Publish(DAY_1)).state();

        assertThat(plan(TrustListDecider.decide(
                        TrustListDecider.initial(), new Publish(DAY_1), withoutRecovery, POLICY)))
                .isPresent();
        assertThat(refusal(TrustListDecider.decide(steady, new Announce("new", false, DAY_2), withoutRecovery, POLICY)))
                .contains(TrustListRefusal.NO_KEY);
    }

    @Test
    void the_same_content_is_nothing_new_unless_the_phase_changes() {
        var state = given(new Publish(DAY_1)).state();

        assertThat(TrustListDecider.isNew(state, new Plan(2, "old", "recovery", Phase.STEADY, DAY_1), "content"))
                .isFalse();
        assertThat(TrustListDecider.isNew(state, new Plan(2, "old", "recovery", Phase.STEADY, DAY_1), "other"))
                .isTrue();
        assertThat(TrustListDecider.isNew(state, new Plan(2, "old", "recovery", Phase.BRIDGED, DAY_2), "content"))
                .isTrue();
        assertThat(TrustListDecider.isNew(
                        TrustListDecider.initial(), new Plan(1, "old", "recovery", Phase.STEADY, DAY_1), "content"))
                .isTrue();
    }

    private static Given given(TrustListCommand... commands) {
        var state = TrustListDecider.initial();
        for (var command : commands) {
            var plan = plan(TrustListDecider.decide(state, command, CONTEXT, POLICY))
                    .orElseThrow();
            state = TrustListDecider.evolve(state, published(plan));
        }
        return new Given(state);
    }

    static TrustListPublished published(Plan plan) {
        return new TrustListPublished(
                plan.version(),
                "",
                "",
                plan.signer(),
                plan.sast(),
                plan.recovery(),
                plan.phase().name(),
                plan.since(),
                "content",
                1,
                "admin");
    }

    static Optional<Plan> plan(PlanningResult planning) {
        return planning instanceof PlanningResult.Planned it ? Optional.of(it.plan()) : Optional.empty();
    }

    private static Optional<TrustListRefusal> refusal(PlanningResult planning) {
        return planning instanceof PlanningResult.Refused it ? Optional.of(it.refusal()) : Optional.empty();
    }

    private record Given(TrustListState state) {
        PlanningResult when(TrustListCommand command) {
            return TrustListDecider.decide(state, command, CONTEXT, POLICY);
        }
    }
}
