package io.offhook.console.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-29 08:15", "2026-11-29T08:15", "2026-11-29 08:15:00", " 2026-11-29T08:15:00Z "})
    void a_time_may_be_written_in_several_ways(String text) {
        assertThat(TimeText.parse(text)).contains(Instant.parse("2026-11-29T08:15:00Z"));
    }

    @Test
    void a_day_is_its_beginning() {
        assertThat(TimeText.parse("2026-11-29")).contains(Instant.parse("2026-11-29T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zzz", "2026-02-30 00:00", "99999-01-01 00:00", "+10000-01-01T00:00:00Z", "1969-12-31"})
    void what_is_no_time_is_none(String text) {
        assertThat(TimeText.parse(text)).isEmpty();
    }
}
