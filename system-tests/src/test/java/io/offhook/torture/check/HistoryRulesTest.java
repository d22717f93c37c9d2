package io.offhook.torture.check;

import static io.offhook.torture.check.EvidenceFixture.ACCEPTED;
import static io.offhook.torture.check.EvidenceFixture.DEVICE;
import static io.offhook.torture.check.EvidenceFixture.FORGED;
import static io.offhook.torture.check.EvidenceFixture.NO_ANSWER;
import static io.offhook.torture.check.EvidenceFixture.OTHER_MODEL;
import static io.offhook.torture.check.EvidenceFixture.PHONE;
import static io.offhook.torture.check.EvidenceFixture.RIVAL;
import static io.offhook.torture.check.EvidenceFixture.aLiveCode;
import static io.offhook.torture.check.EvidenceFixture.aRedeemedCode;
import static io.offhook.torture.check.EvidenceFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.torture.evidence.DeadLetter;
import io.offhook.torture.evidence.ProvisionedPhone;
import io.offhook.torture.history.Observed;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryRulesTest {

    @Test
    void a_world_in_which_all_is_well_has_no_violations() {
        var evidence = aRedeemedCode()
                .observed(DEVICE, 12, 13, ACCEPTED)
                .observed(RIVAL, 12, 13, refused("ALREADY_USED"))
                .observed(RIVAL, 14, 15, refused("NOT_ACCEPTED"))
                .observed(RIVAL, 1, 2, refused("BUSY"))
                .observed(OTHER_MODEL, 1, 2, refused("MODEL_MISMATCH"))
                .observed(FORGED, 1, 2, refused("UNTRUSTED_CERTIFICATE"))
                .observed(DEVICE, 8, 9, NO_ANSWER)
                .observedInTheEnd(DEVICE, ACCEPTED);

        assertThat(evidence.violations()).isEmpty();
    }

    @Test
    void a_code_that_is_redeemed_twice_breaks_r1() {
        assertThat(aRedeemedCode().redeemedBy(RIVAL, 20).broken()).contains("R1");
    }

    @Test
    void a_success_without_an_event_breaks_r2() {
        assertThat(aLiveCode().observed(DEVICE, 1, 2, ACCEPTED).broken()).contains("R2");
    }

    @Test
    void a_success_that_names_another_phone_than_the_event_breaks_r2() {
        var other = Observed.Accepted.of("another", "SEP2C3124C9F8E1", "{...}");

        assertThat(aRedeemedCode().observed(DEVICE, 12, 13, other).broken()).contains("R2");
    }

    @Test
    void a_redeemed_code_that_another_device_is_given_breaks_r3() {
        assertThat(aRedeemedCode().observed(RIVAL, 20, 21, ACCEPTED).broken()).contains("R3");
    }

    @Test
    void a_forged_certificate_that_is_accepted_breaks_r3() {
        assertThat(aLiveCode().observed(FORGED, 1, 2, ACCEPTED).broken()).contains("R3");
    }

    @Test
    void another_answer_the_second_time_breaks_r4() {
        var other = Observed.Accepted.of(PHONE.toString(), "SEP2C3124C9F8E1", "{other}");

        assertThat(aRedeemedCode().observed(DEVICE, 12, 13, other).broken()).containsExactly("R4");
    }

    @Test
    void a_no_after_a_yes_breaks_r4() {
        assertThat(aRedeemedCode()
                        .observed(DEVICE, 12, 13, refused("ALREADY_USED"))
                        .broken())
                .contains("R4");
    }

    @Test
    void busy_after_a_yes_is_no_contradiction() {
        assertThat(aRedeemedCode().observed(DEVICE, 12, 13, refused("BUSY")).violations())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALREADY_USED",
                "UNKNOWN",
                "NOT_ACCEPTED",
                "EXPIRED",
                "RELEASED",
                "MODEL_MISMATCH",
                "DEVICE_MISMATCH",
                "MALFORMED",
                "UNTRUSTED_CERTIFICATE"
            })
    void whoever_has_a_right_to_a_live_code_and_is_sent_away_breaks_r6(String reason) {
        assertThat(aLiveCode().observed(DEVICE, 1, 2, refused(reason)).broken()).containsExactly("R6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALREADY_USED", "NOT_ACCEPTED"})
    void used_up_before_anybody_has_used_it_breaks_r6(String reason) {
        assertThat(aRedeemedCode().observed(RIVAL, 1, 2, refused(reason)).broken())
                .containsExactly("R6");
    }

    @Test
    void used_up_by_itself_breaks_r6() {
        assertThat(aRedeemedCode()
                        .observed(DEVICE, 8, 12, refused("ALREADY_USED"))
                        .broken())
                .contains("R6");
    }

    @Test
    void a_live_code_that_nobody_can_redeem_in_the_end_breaks_r6() {
        assertThat(aLiveCode().observedInTheEnd(DEVICE, refused("BUSY")).broken())
                .containsExactly("R6");
    }

    @Test
    void a_phone_that_never_got_its_code_breaks_r6() {
        var evidence = aRedeemedCode();
        evidence.phones.add(new ProvisionedPhone(UUID.randomUUID(), null));

        assertThat(evidence.broken()).containsExactly("R6");
    }

    @Test
    void a_violation_of_r6_names_what_was_set_aside_of_the_phone() {
        var evidence = aRedeemedCode();
        var phone = UUID.randomUUID();
        evidence.phones.add(new ProvisionedPhone(phone, null));
        evidence.deadLetters.add(new DeadLetter("parked by activation", phone.toString(), 1, "PoolClosed"));
        evidence.deadLetters.add(new DeadLetter("parked by activation", "another", 1, "Other"));

        assertThat(evidence.violations())
                .singleElement()
                .extracting(Violation::what)
                .asString()
                .contains("dead letters (1)", "PoolClosed")
                .doesNotContain("Other");
    }

    @Test
    void no_answer_and_then_a_refusal_although_the_event_exists_breaks_r7() {
        var evidence = aRedeemedCode();
        evidence.attempts.clear();

        assertThat(evidence.observed(DEVICE, 9, 15, NO_ANSWER)
                        .observed(DEVICE, 16, 17, refused("ALREADY_USED"))
                        .broken())
                .contains("R7");
    }

    @Test
    void no_answer_and_then_a_success_without_an_event_breaks_r7() {
        assertThat(aLiveCode()
                        .observed(DEVICE, 1, 5, NO_ANSWER)
                        .observed(DEVICE, 6, 7, ACCEPTED)
                        .broken())
                .contains("R7");
    }

    @Test
    void no_answer_is_either_outcome() {
        assertThat(aLiveCode().observed(DEVICE, 1, 5, NO_ANSWER).violations()).isEmpty();
        assertThat(aRedeemedCode().observed(RIVAL, 9, 15, NO_ANSWER).violations())
                .isEmpty();
    }
}
