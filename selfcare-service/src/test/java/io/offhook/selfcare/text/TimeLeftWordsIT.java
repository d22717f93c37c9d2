package io.offhook.selfcare.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.selfcare.WithRealServers;
import io.offhook.selfcare.language.Language;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithRealServers
class TimeLeftWordsIT {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "P6DT23H59M, EN, 6 days and 23 hours",
        "P1DT1H, DE, 1 Tag und 1 Stunde",
        "PT2H1M, FR, 2 heures et 1 minute",
        "PT5M59S, ES, 5 minutos",
        "PT59S, DE, weniger als eine Minute",
        "P2D, FR, 2 jours"
    })
    void at_most_two_units_rounded_down(Duration left, Language language, String words) {
        assertThat(TimeLeftWords.of(NOW, NOW.plus(left), language)).isEqualTo(words);
    }
}
