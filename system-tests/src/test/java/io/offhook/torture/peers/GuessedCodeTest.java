package io.offhook.torture.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuessedCodeTest {

    @Test
    void the_check_digit_is_that_of_damm() {
        assertThat(GuessedCode.checkDigit("572")).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42, 4_711, 1_000_003})
    void a_guess_has_16_digits_with_a_valid_check_digit(long seed) {
        var guess = GuessedCode.random(new SplittableRandom(seed));

        assertThat(guess).matches("[0-9]{16}");
        assertThat(isCheckDigitRight(guess)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42, 4_711, 1_000_003})
    void a_typing_mistake_changes_one_digit_and_breaks_the_check_digit(long seed) {
        var random = new SplittableRandom(seed);
        var code = GuessedCode.random(random);
        var typo = GuessedCode.typo(code, random);

        assertThat(typo).hasSize(16).matches("[0-9]{16}");
        assertThat(differences(code, typo)).isEqualTo(1);
        assertThat(isCheckDigitRight(typo)).isFalse();
    }

    @Test
    void a_revealed_code_is_printed_without_digits() {
        var code = new RevealedCode(new UUID(0, 1), new UUID(0, 2), "8845", null, "1234567890123456");

        assertThat(code.toString()).doesNotContain("1234567890123456");
        assertThat(new AdministratorClient.Revealed(new UUID(0, 3), "1234567890123456").toString())
                .doesNotContain("1234");
    }

    private static int differences(String one, String other) {
        var count = 0;
        for (var i = 0; i < one.length(); i++) {
            count += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return count;
    }

    private static boolean isCheckDigitRight(String code) {
        return GuessedCode.checkDigit(code.substring(0, 15)) == code.charAt(15) - '0';
    }
}
