package io.offhook.selfcare.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.selfcare.language.Language;
import io.offhook.selfcare.language.LocalTimes;
import io.offhook.selfcare.phone.PhoneCode;
import io.offhook.selfcare.phone.PhoneCode.Status;
import io.offhook.selfcare.phone.TestPhones;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PhoneCardTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final LocalTimes TIMES = new LocalTimes(ZoneOffset.UTC, Language.EN);
    private static final UUID CODE = UUID.fromString("00000000-0000-0000-0000-000000000001");

    @Test
    void a_phone_that_its_owner_can_do_nothing_for_is_a_row() {
        assertThat(card("SEP2C3124C9F8E1", false).quiet()).isTrue();
        assertThat(card("BAT5A0F33C1D2E4", true).quiet()).isFalse();
    }

    @Test
    void a_live_code_can_be_reported_lost() {
        var code = new PhoneCode(CODE, Status.LIVE, NOW, NOW.plusSeconds(60), false);
        var phone = TestPhones.phone("BAT5A0F33C1D2E4", "8845", true, null, code, NOW, false);

        assertThat(PhoneCard.of(phone, TIMES, NOW).liveCode()).isEqualTo(CODE);
        assertThat(PhoneCard.of(phone, TIMES, NOW.plusSeconds(60)).liveCode()).isNull();
    }

    private static PhoneCard card(String deviceName, boolean requiresCode) {
        return PhoneCard.of(TestPhones.phone(deviceName, "8845", requiresCode, null, null, NOW, true), TIMES, NOW);
    }
}
