package io.offhook.selfcare.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.pages.device.DeviceProgress;
import io.offhook.selfcare.phone.PhoneCode.Status;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MyPhoneTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Instant SINCE = NOW.minusSeconds(60);
    private static final UUID FIRST = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID SECOND = UUID.fromString("00000000-0000-0000-0000-000000000002");
    private static final String DUMMY = "BAT5A0F33C1D2E4";
    private static final String REAL = "SEP2C3124C9F8E1";

    @Test
    void a_phone_that_requires_a_code_waits_for_it() {
        assertThat(phone(DUMMY, true, null, null).stage(NOW)).isEqualTo(Stage.PREPARING);
    }

    @Test
    void a_live_code_can_be_shown_until_the_instant_it_expires() {
        var phone = phone(DUMMY, true, null, code(FIRST, Status.LIVE));

        assertThat(phone.stage(NOW)).isEqualTo(Stage.CODE_READY);
        assertThat(phone.stage(LATER.minusNanos(1))).isEqualTo(Stage.CODE_READY);
        assertThat(phone.stage(LATER)).isEqualTo(Stage.EXPIRED);
    }

    @Test
    void after_redemption_its_code_is_accepted_and_no_more_is_said() {
        assertThat(phone(DUMMY, true, null, code(FIRST, Status.REDEEMED)).stage(NOW))
                .isEqualTo(Stage.FINISHING);
        assertThat(phone(REAL, false, FIRST, code(FIRST, Status.REDEEMED)).stage(NOW))
                .isEqualTo(Stage.ACTIVATED);
    }

    @Test
    void the_device_may_be_known_before_the_redemption_is() {
        assertThat(phone(REAL, false, FIRST, code(FIRST, Status.LIVE)).stage(NOW))
                .isEqualTo(Stage.ACTIVATED);
    }

    @Test
    void a_code_may_be_known_before_the_phone_asked_for_it() {
        assertThat(phone(REAL, false, FIRST, code(SECOND, Status.LIVE)).stage(NOW))
                .isEqualTo(Stage.CODE_READY);
    }

    @Test
    void a_phone_that_must_be_activated_again_waits_for_its_next_code() {
        assertThat(phone(REAL, true, FIRST, code(FIRST, Status.REDEEMED)).stage(NOW))
                .isEqualTo(Stage.PREPARING);
        assertThat(phone(REAL, true, FIRST, code(SECOND, Status.LIVE)).stage(NOW))
                .isEqualTo(Stage.CODE_READY);
        assertThat(phone(REAL, true, FIRST, code(SECOND, Status.REDEEMED)).stage(NOW))
                .isEqualTo(Stage.FINISHING);
    }

    @Test
    void a_phone_that_never_needed_a_code_is_waited_for() {
        assertThat(phone(REAL, false, null, null).stage(NOW)).isEqualTo(Stage.WAITING);
        assertThat(phone(DUMMY, false, null, null).stage(NOW)).isEqualTo(Stage.NO_CODE);
    }

    @Test
    void after_its_code_was_released_an_administrator_must_act() {
        assertThat(phone(DUMMY, true, null, code(FIRST, Status.RELEASED))
                        .stage(NOW)
                        .status())
                .isEqualTo(PhoneStatus.NO_CODE);
    }

    @Test
    void while_administrators_hand_out_codes_a_live_one_is_there_and_not_shown() {
        var hidden = phone(DUMMY, true, null, code(FIRST, Status.LIVE), false);

        assertThat(hidden.stage(NOW)).isEqualTo(Stage.ASK_ADMINISTRATOR);
        assertThat(hidden.shownCode()).isEmpty();
        assertThat(phone(REAL, false, FIRST, code(FIRST, Status.REDEEMED), false)
                        .stage(NOW))
                .isEqualTo(Stage.ACTIVATED);
        assertThat(phone(DUMMY, true, null, code(FIRST, Status.LIVE)).shownCode())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"CONFIGURED, CONFIGURED", "REGISTERED, REGISTERED", "UNREGISTERED, CONFIGURED", "FAILED, FAILED"})
    void what_its_device_did_is_said(DeviceProgress progress, Stage stage) {
        var phone = phone(REAL, false, FIRST, code(FIRST, Status.REDEEMED));

        assertThat(with(phone, new SeenDevice(progress, SINCE)).stage(NOW)).isEqualTo(stage);
    }

    @Test
    void what_its_device_did_before_says_nothing() {
        var phone = phone(REAL, false, FIRST, code(FIRST, Status.REDEEMED));
        var before = new SeenDevice(DeviceProgress.REGISTERED, SINCE.minusNanos(1));

        assertThat(with(phone, before).stage(NOW)).isEqualTo(Stage.ACTIVATED);
    }

    @Test
    void a_phone_that_needs_a_code_anew_is_not_called_registered() {
        var phone = phone(REAL, true, FIRST, code(SECOND, Status.LIVE));

        assertThat(with(phone, new SeenDevice(DeviceProgress.REGISTERED, NOW)).stage(NOW))
                .isEqualTo(Stage.CODE_READY);
    }

    @Test
    void a_lost_code_is_not_shown_while_the_next_one_is_made() {
        var lost = phone(DUMMY, true, null, new PhoneCode(FIRST, Status.LIVE, SINCE, LATER, true));

        assertThat(lost.stage(NOW)).isEqualTo(Stage.PREPARING);
        assertThat(lost.liveCode(NOW)).isEmpty();
    }

    @Test
    void a_disowned_phone_shows_no_code() {
        var phone = phone(DUMMY, true, null, code(FIRST, Status.LIVE));
        var disowned = new MyPhone(
                phone.record(), phone.code(), phone.device(), phone.refusal(), true, true, true, Optional.empty());

        assertThat(disowned.stage(NOW)).isEqualTo(Stage.DISOWNED);
    }

    @Test
    void a_refusal_is_said_while_the_code_that_it_concerns_waits() {
        var wrong = new LastRefusal(RefusalKind.WRONG_DIGITS, SINCE, null, null);

        assertThat(refused(phone(DUMMY, true, null, code(FIRST, Status.LIVE)), wrong)
                        .shownRefusal(NOW))
                .contains(wrong);
        assertThat(refused(phone(DUMMY, true, null, code(FIRST, Status.REDEEMED)), wrong)
                        .shownRefusal(NOW))
                .isEmpty();
        var nextCode = new PhoneCode(SECOND, Status.LIVE, SINCE.plusNanos(1), LATER, false);
        assertThat(refused(phone(DUMMY, true, null, nextCode), wrong).shownRefusal(NOW))
                .isEmpty();
    }

    @Test
    void who_must_wait_is_told_so_until_then() {
        var throttled = new LastRefusal(RefusalKind.THROTTLED, SINCE, null, NOW);
        var phone = refused(phone(DUMMY, true, null, code(FIRST, Status.LIVE)), throttled);

        assertThat(phone.shownRefusal(NOW.minusNanos(1))).contains(throttled);
        assertThat(phone.shownRefusal(NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN, WRONG_DIGITS",
        "RELEASED, OLD_CODE",
        "MODEL_MISMATCH, WRONG_MODEL",
        "THROTTLED, THROTTLED",
        "LATER_KIND, OTHER"
    })
    void reasons_are_put_into_what_the_owner_can_do(String reason, RefusalKind kind) {
        assertThat(RefusalKind.of(reason)).isEqualTo(kind);
    }

    private static PhoneCode code(UUID codeId, Status status) {
        return new PhoneCode(codeId, status, SINCE, LATER, false);
    }

    private static MyPhone with(MyPhone phone, SeenDevice device) {
        return new MyPhone(
                phone.record(),
                phone.code(),
                Optional.of(device),
                phone.refusal(),
                false,
                true,
                true,
                Optional.empty());
    }

    private static MyPhone refused(MyPhone phone, LastRefusal refusal) {
        return new MyPhone(
                phone.record(),
                phone.code(),
                phone.device(),
                Optional.of(refusal),
                false,
                true,
                true,
                Optional.empty());
    }

    private static MyPhone phone(
            String deviceName, boolean requiresCode, @Nullable UUID assigned, @Nullable PhoneCode code) {
        return phone(deviceName, requiresCode, assigned, code, true);
    }

    private static MyPhone phone(
            String deviceName,
            boolean requiresCode,
            @Nullable UUID assigned,
            @Nullable PhoneCode code,
            boolean codesShown) {
        return TestPhones.phone(deviceName, "8845", requiresCode, assigned, code, SINCE, codesShown);
    }
}
