package io.offhook.console.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.console.phone.PhoneRecord.LatestCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplacementTest {

    private static final Instant AT = Instant.parse("2026-11-29T08:00:00Z");

    @Test
    void a_device_that_is_not_known_yet_leaves_a_phone_that_any_of_the_model_can_take() {
        var replacement = new Replacement(Optional.empty(), Optional.empty());

        assertThat(replacement.body()).isEmpty();
        assertThat(String.join(" ", replacement.consequences(phone("2C31240E1011", CodeState.REDEEMED))))
                .contains("SEP2C31240E1011 is out", "1001, 1002", "BAT", "any 8845")
                .doesNotContain("no longer works", "model changes");
    }

    @Test
    void a_known_device_of_another_model_is_named_and_ends_the_live_code() {
        var replacement = new Replacement(Optional.of("2C:31:24:C9:F8:21"), Optional.of("8865"));

        assertThat(replacement.body()).containsEntry("mac", "2C:31:24:C9:F8:21").containsEntry("model", "8865");
        assertThat(String.join(" ", replacement.consequences(phone(null, CodeState.LIVE))))
                .contains("no device yet", "2C:31:24:C9:F8:21", "from 8845 to 8865", "the one before no longer works");
    }

    private static PhoneRecord phone(@Nullable String mac, CodeState state) {
        return new PhoneRecord(
                new UUID(0, 1),
                mac == null ? "BAT000000000001" : "SEP" + mac,
                mac,
                "8845",
                "Desk",
                List.of("1001", "1002"),
                "alice",
                "Default",
                true,
                false,
                null,
                AT,
                null,
                new LatestCode(new UUID(0, 2), state, AT, AT, null),
                null,
                null);
    }
}
