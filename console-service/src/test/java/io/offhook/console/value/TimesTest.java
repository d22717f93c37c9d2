package io.offhook.console.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    private static final Instant AT = Instant.parse("2026-12-06T08:15:59Z");

    @Test
    void a_time_is_told_to_the_minute_with_its_zone() {
        assertThat(Times.UTC.minute(AT)).isEqualTo("2026-12-06 08:15 UTC");
    }

    @Test
    void a_time_can_be_told_as_it_is_where_the_reader_is() {
        assertThat(new Times(ZoneId.of("Europe/Berlin")).minute(AT)).isEqualTo("2026-12-06 09:15 CET");
    }

    @ParameterizedTest
    @CsvSource({
        "PT168H, 7 days",
        "PT24H, 1 day",
        "PT36H, 36 hours",
        "PT1H, 1 hour",
        "PT90M, 90 minutes",
        "PT61S, 61 seconds",
        "PT0S, 0 seconds"
    })
    void a_span_is_told_in_the_largest_unit_that_loses_nothing(Duration span, String words) {
        assertThat(Times.span(span)).isEqualTo(words);
    }
}
