package io.offhook.selfcare.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LocalTimeFormatTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void a_time_is_given_in_the_configured_zone() {
        assertThat(new LocalTimeFormat(ZoneId.of("UTC")).format(NOW))
                .isEqualTo("Monday 23 November 2026 at 10:00 (UTC)");
        assertThat(new LocalTimeFormat(ZoneId.of("Europe/Berlin")).format(NOW))
                .startsWith("Monday 23 November 2026 at 11:00 (");
    }
}
