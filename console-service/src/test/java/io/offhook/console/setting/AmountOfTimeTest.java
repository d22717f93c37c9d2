package io.offhook.console.setting;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.console.setting.AmountOfTime.Unit;
import io.offhook.contracts.state.ActivationSetting;
import io.offhook.contracts.state.ModelActivationSetting;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountOfTimeTest {

    @ParameterizedTest
    @CsvSource({"PT168H,7,DAYS", "PT36H,36,HOURS", "PT90M,90,MINUTES", "PT0S,0,HOURS", "PT61S,61,SECONDS"})
    void a_duration_is_in_the_largest_unit_that_it_is_a_whole_number_of(Duration duration, String amount, Unit unit) {
        var typed = AmountOfTime.of(duration);

        assertThat(typed).isEqualTo(new AmountOfTime(amount, unit));
        assertThat(typed.duration()).contains(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999999999999", "1000001"})
    void what_is_no_amount_is_none(String text) {
        assertThat(AmountOfTime.typed(Optional.of(text), Optional.of("DAYS")).duration())
                .isEmpty();
    }

    @Test
    void settings_are_sentences() {
        assertThat(SettingSentences.of(new ActivationSetting(
                        Duration.ofDays(7), Duration.ZERO, true, "mra.example.com", null, false, "REFUSE")))
                .containsExactly(
                        "A new code is accepted for 7 days.",
                        "That a code expires is not announced.",
                        "Phones outside the premises may redeem codes; their domain is mra.example.com.",
                        "A key that seems to be copied raises an alarm.",
                        "A genuine device that is not on the list of expected ones is refused.",
                        "Self care shows no codes: administrators hand them out.");
        assertThat(SettingSentences.of(new ModelActivationSetting("8845", null, true)))
                .startsWith("A new code is accepted for as long as the general setting says.");
    }
}
