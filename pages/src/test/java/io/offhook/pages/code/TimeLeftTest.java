package io.offhook.pages.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLeftTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT167H59M, 6 days and 23 hours",
        "PT48H, 2 days",
        "PT25H, 1 day and 1 hour",
        "PT23H59M59S, 23 hours and 59 minutes",
        "PT1H, 1 hour",
        "PT12M30S, 12 minutes",
        "PT59S, less than a minute",
    })
    void the_time_left_is_given_in_words(Duration left, String words) {
        assertThat(TimeLeft.words(NOW, NOW.plus(left))).isEqualTo(words);
    }
}
