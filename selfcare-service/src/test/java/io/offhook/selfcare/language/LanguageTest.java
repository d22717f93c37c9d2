package io.offhook.selfcare.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "de | DE",
                "de-AT,de;q=0.9,en;q=0.8 | DE",
                "it,fr;q=0.5 | FR",
                "es-MX | ES",
                "en;q=0.1,es;q=0.2 | ES",
                "it | -",
                "* | -",
                "%%% | -",
                "- | -"
            })
    void a_browser_gets_the_language_that_it_likes_best(String header, Language language) {
        assertThat(Language.preferred(header).orElse(null)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Sunday 25 October 2026 at 02:30 (CEST) | Sunday 25 October 2026 at 02:30 (CET)",
                "DE | Sonntag, 25. Oktober 2026 um 02:30 (MESZ) | Sonntag, 25. Oktober 2026 um 02:30 (MEZ)",
                "FR | dimanche 25 octobre 2026 à 02:30 (CEST) | dimanche 25 octobre 2026 à 02:30 (CET)",
                "ES | domingo, 25 de octubre de 2026, 02:30 (CEST) | domingo, 25 de octubre de 2026, 02:30 (CET)"
            })
    void the_hour_that_comes_twice_is_told_apart_by_the_name_of_the_zone(
            Language language, String first, String second) {
        var times = new LocalTimes(ZoneId.of("Europe/Berlin"), language);

        assertThat(times.dayAndTime(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo(first);
        assertThat(times.dayAndTime(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo(second);
    }

    @Test
    void a_tag_that_nothing_is_written_in_is_none() {
        assertThat(Language.of("it")).isEmpty();
        assertThat(Language.of(null)).isEmpty();
        assertThat(Language.of("fr")).contains(Language.FR);
    }
}
