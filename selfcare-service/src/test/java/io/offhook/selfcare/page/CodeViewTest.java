package io.offhook.selfcare.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.pages.code.CodeDigits;
import io.offhook.selfcare.code.LocalTimeFormat;
import io.offhook.selfcare.code.reveal.ShowingCode.Outcome.Shown;
import io.offhook.selfcare.phone.MyPhone;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CodeViewTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void a_page_shows_groups_of_four_and_how_long_the_code_is_valid() {
        var view = view("8845");

        assertThat(view.groups()).containsExactly("0123", "4567", "8901", "2345");
        assertThat(view.timeLeft()).isEqualTo("1 hour");
        assertThat(view.expiry()).startsWith("Monday 23 November 2026 at 11:00");
    }

    @Test
    void a_phone_with_a_camera_can_scan_the_code() {
        assertThat(view("8845").camera()).isTrue();
        assertThat(view("7841").camera()).isFalse();
    }

    @Test
    void a_view_in_a_log_hides_the_digits() {
        assertThat(view("8845").toString()).doesNotContain("0123");
    }

    private static CodeView view(String model) {
        var phone = new MyPhone(
                UUID.randomUUID(), "BAT5A0F33C1D2E4", model, "Reception", "1001", true, null, Optional.empty(), true);
        var digits = CodeDigits.parse("0123456789012345").orElseThrow();
        return CodeView.of(
                new Shown(phone, UUID.randomUUID(), digits, NOW.plusSeconds(3_600)),
                new LocalTimeFormat(ZoneOffset.UTC),
                NOW);
    }
}
