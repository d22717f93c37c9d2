package io.offhook.selfcare.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.selfcare.phone.PhoneCode.Status;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MyPhoneTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
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
    void after_redemption_the_phone_is_ready_once_its_device_is_known() {
        assertThat(phone(DUMMY, true, null, code(FIRST, Status.REDEEMED)).stage(NOW))
                .isEqualTo(Stage.FINISHING);
        assertThat(phone(REAL, false, FIRST, code(FIRST, Status.REDEEMED)).stage(NOW))
                .isEqualTo(Stage.READY);
    }

    @Test
    void the_device_may_be_known_before_the_redemption_is() {
        assertThat(phone(REAL, false, FIRST, code(FIRST, Status.LIVE)).stage(NOW))
                .isEqualTo(Stage.READY);
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
    void a_phone_that_never_needed_a_code_is_ready_if_its_device_is_known() {
        assertThat(phone(REAL, false, null, null).stage(NOW)).isEqualTo(Stage.READY);
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
                .isEqualTo(Stage.READY);
        assertThat(phone(DUMMY, true, null, code(FIRST, Status.LIVE)).shownCode())
                .isPresent();
    }

    @Test
    void people_call_it_by_its_description_or_else_by_its_model() {
        assertThat(phone(DUMMY, true, null, null).title()).isEqualTo("Reception");
        assertThat(new MyPhone(FIRST, DUMMY, "8845", " ", null, true, null, Optional.empty(), true).title())
                .isEqualTo("Phone 8845");
    }

    private static PhoneCode code(UUID codeId, Status status) {
        return new PhoneCode(codeId, status, LATER);
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
        return new MyPhone(
                UUID.randomUUID(),
                deviceName,
                "8845",
                "Reception",
                "1001",
                requiresCode,
                assigned,
                Optional.ofNullable(code),
                codesShown);
    }
}
