package io.offhook.torture.check;

import static io.offhook.torture.check.EvidenceFixture.ACCEPTED;
import static io.offhook.torture.check.EvidenceFixture.CODE;
import static io.offhook.torture.check.EvidenceFixture.DEVICE;
import static io.offhook.torture.check.EvidenceFixture.NO_ANSWER;
import static io.offhook.torture.check.EvidenceFixture.PHONE;
import static io.offhook.torture.check.EvidenceFixture.RIVAL;
import static io.offhook.torture.check.EvidenceFixture.START;
import static io.offhook.torture.check.EvidenceFixture.at;
import static io.offhook.torture.check.EvidenceFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.torture.evidence.CodeRow;
import io.offhook.torture.evidence.ProvisionedPhone;
import io.offhook.torture.history.Attempt;
import io.offhook.torture.history.Caller;
import io.offhook.torture.history.Observed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes for one device, ended codes, and guesses. */
class BoundCodeRulesTest {

    /** The same device with another certificate. */
    private static final Caller CLONE = new Caller("f9", DEVICE.mac(), DEVICE.model(), true);

    @Test
    void a_device_with_the_right_model_and_another_mac_may_be_refused() {
        assertThat(boundCode().observed(RIVAL, 1, 2, refused("DEVICE_MISMATCH")).violations())
                .isEmpty();
    }

    @Test
    void the_right_device_must_not_be_refused_even_if_its_model_is_unknown() {
        var sameMac = new Caller("f1", DEVICE.mac(), "9999", true);

        assertThat(boundCode()
                        .observed(sameMac, 1, 2, refused("DEVICE_MISMATCH"))
                        .broken())
                .containsExactly("R6");
    }

    @Test
    void a_code_that_two_certificates_of_one_device_redeem_breaks_r3() {
        assertThat(redeemedBoundCode()
                        .observed(DEVICE, 9, 11, ACCEPTED)
                        .observed(CLONE, 12, 13, ACCEPTED)
                        .broken())
                .contains("R3");
    }

    @Test
    void a_clone_may_be_told_used_after_the_redemption() {
        assertThat(redeemedBoundCode()
                        .observed(DEVICE, 9, 11, ACCEPTED)
                        .observed(CLONE, 12, 13, refused("ALREADY_USED"))
                        .violations())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CodeReleased,RELEASED", "CodeExpired,EXPIRED"})
    void an_ended_code_may_be_refused_at_any_time(String event, String status) {
        var evidence = boundCode();
        evidence.record(20, event, "{\"codeId\": \"%s\"}".formatted(CODE));
        evidence.codes.put(CODE, row(status, at(20)));
        evidence.secrets.clear();

        assertThat(evidence.observed(DEVICE, 1, 2, refused(status)).violations())
                .isEmpty();
    }

    @Test
    void an_ended_code_that_is_accepted_breaks_r2() {
        var evidence = boundCode();
        evidence.record(20, "CodeExpired", "{\"codeId\": \"%s\"}".formatted(CODE));
        evidence.codes.put(CODE, row("EXPIRED", at(20)));
        evidence.secrets.clear();

        assertThat(evidence.observed(DEVICE, 21, 22, ACCEPTED).broken()).containsExactly("R2");
    }

    @Test
    void a_mismatch_of_an_ended_code_breaks_r6_for_the_right_device() {
        var evidence = boundCode();
        evidence.record(20, "CodeExpired", "{\"codeId\": \"%s\"}".formatted(CODE));
        evidence.codes.put(CODE, row("EXPIRED", at(20)));
        evidence.secrets.clear();

        assertThat(evidence.observed(DEVICE, 21, 22, refused("DEVICE_MISMATCH")).broken())
                .containsExactly("R6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNKNOWN", "MALFORMED", "THROTTLED"})
    void a_guess_may_be_refused(String reason) {
        var evidence = boundCode();
        evidence.attempts.add(guess(refused(reason)));

        assertThat(evidence.violations()).isEmpty();
    }

    @Test
    void a_guess_that_is_accepted_breaks_r2() {
        var evidence = boundCode();
        evidence.attempts.add(guess(ACCEPTED));

        assertThat(evidence.broken()).containsExactly("R2");
    }

    @Test
    void a_code_that_was_never_issued_breaks_r6() {
        var evidence = new EvidenceFixture();
        evidence.phones.clear();
        evidence.fingerprints.clear();

        assertThat(evidence.observed(DEVICE, 1, 2, refused("UNKNOWN")).broken()).containsExactly("R6");
    }

    @Test
    void a_live_code_that_nobody_tried_in_the_end_is_no_violation() {
        assertThat(boundCode().observed(DEVICE, 1, 2, NO_ANSWER).violations()).isEmpty();
    }

    @Test
    void one_right_device_that_is_accepted_in_the_end_is_enough() {
        var evidence = redeemedBoundCode();

        assertThat(evidence.observedInTheEnd(DEVICE, ACCEPTED)
                        .observedInTheEnd(CLONE, refused("ALREADY_USED"))
                        .violations())
                .isEmpty();
    }

    private static Attempt guess(Observed observed) {
        return new Attempt(null, RIVAL, "a", at(1), at(2), observed, false);
    }

    /** A live code for DEVICE alone. */
    private static EvidenceFixture boundCode() {
        var evidence = new EvidenceFixture();
        evidence.phones.clear();
        evidence.phones.add(new ProvisionedPhone(PHONE, DEVICE.mac()));
        evidence.devices.put(DEVICE.mac(), PHONE);
        evidence.record(0, "CodeIssued", """
            {"codeId": "%s", "phoneId": "%s", "deviceName": "SEP%s", "model": "8845", "mac": "%s",
             "expiresAt": "2026-12-02T08:00:00Z"}\
            """.formatted(CODE, PHONE, DEVICE.mac(), DEVICE.mac()));
        evidence.codes.put(CODE, row("LIVE", null));
        evidence.secrets.add(CODE);
        return evidence;
    }

    private static EvidenceFixture redeemedBoundCode() {
        var evidence = boundCode().redeemedBy(DEVICE, 10);
        evidence.codes.put(CODE, row("REDEEMED", at(10)));
        evidence.secrets.clear();
        return evidence;
    }

    private static CodeRow row(String status, @Nullable Instant endedAt) {
        return new CodeRow(
                CODE,
                PHONE,
                "SEP" + DEVICE.mac(),
                "8845",
                DEVICE.mac(),
                status,
                START,
                Instant.parse("2026-12-02T08:00:00Z"),
                endedAt);
    }
}
