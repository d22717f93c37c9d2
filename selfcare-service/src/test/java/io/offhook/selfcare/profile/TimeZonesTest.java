package io.offhook.selfcare.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeZonesTest {

    @ParameterizedTest
    @CsvSource({
        "Europe/Paris, Europe/Paris",
        "Paris, Europe/Paris",
        "new york, America/New_York",
        "Buenos Aires, America/Argentina/Buenos_Aires",
        "UTC, UTC"
    })
    void a_region_or_its_city_is_a_time_zone(String text, ZoneId zone) {
        assertThat(TimeZones.parse(text)).contains(zone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "+01:00", "GMT+1", "Nowhere", "/", "aris"})
    void anything_else_is_none(String text) {
        assertThat(TimeZones.parse(text)).isEmpty();
    }
}
