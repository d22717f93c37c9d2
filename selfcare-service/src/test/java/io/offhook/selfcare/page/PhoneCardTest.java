package io.offhook.selfcare.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.selfcare.phone.MyPhone;
import io.offhook.selfcare.phone.PhoneCode;
import io.offhook.selfcare.phone.PhoneCode.Status;
import io.offhook.selfcare.phone.Stage;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PhoneCardTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final UUID PHONE = UUID.randomUUID();
    private static final UUID CODE = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID NEXT_CODE = UUID.fromString("00000000-0000-0000-0000-000000000002");

    @Test
    void the_version_changes_with_the_stage() {
        var phone = phone("BAT5A0F33C1D2E4", true, code(CODE, Status.LIVE));

        assertThat(PhoneCard.of(phone, NOW).version()).isEqualTo("CODE_READY-" + CODE);
        assertThat(PhoneCard.of(phone, LATER).version()).isEqualTo("EXPIRED-" + CODE);
    }

    @Test
    void the_version_changes_with_the_code() {
        var first = PhoneCard.of(phone("BAT5A0F33C1D2E4", true, code(CODE, Status.LIVE)), NOW);
        var next = PhoneCard.of(phone("BAT5A0F33C1D2E4", true, code(NEXT_CODE, Status.LIVE)), NOW);

        assertThat(first.version()).isNotEqualTo(next.version());
    }

    @Test
    void a_card_that_still_changes_is_polled_each_second() {
        assertThat(PhoneCard.of(phone("BAT5A0F33C1D2E4", true, null), NOW).pollSeconds())
                .isEqualTo(1);
    }

    @Test
    void a_card_that_waits_for_an_administrator_is_polled_less_often() {
        var card = PhoneCard.of(phone("BAT5A0F33C1D2E4", true, code(CODE, Status.EXPIRED)), NOW);

        assertThat(card.stage()).isEqualTo(Stage.EXPIRED);
        assertThat(card.pollSeconds()).isEqualTo(10);
    }

    @Test
    void a_phone_that_is_ready_is_not_polled() {
        assertThat(PhoneCard.of(phone("SEP2C3124C9F8E1", false, null), NOW).pollSeconds())
                .isZero();
    }

    private static PhoneCode code(UUID codeId, Status status) {
        return new PhoneCode(codeId, status, LATER);
    }

    private static MyPhone phone(String deviceName, boolean requiresCode, @Nullable PhoneCode code) {
        return new MyPhone(
                PHONE, deviceName, "8845", "Reception", "1001", requiresCode, null, Optional.ofNullable(code), true);
    }
}
