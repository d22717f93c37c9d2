package io.offhook.torture.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuessedCodeTest {

    /** The quasigroup of Damm's thesis, written row by row. */
    private static final int[][] DAMM = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42, 4_711, 1_000_003})
    void a_guess_has_16_digits_with_a_valid_check_digit(long seed) {
        var guess = GuessedCode.random(new SplittableRandom(seed));

        assertThat(guess).matches("[0-9]{16}");
        assertThat(remainder(guess)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42, 4_711, 1_000_003})
    void a_typing_mistake_changes_one_digit_and_breaks_the_check_digit(long seed) {
        var random = new SplittableRandom(seed);
        var code = GuessedCode.random(random);
        var typo = GuessedCode.typo(code, random);

        assertThat(typo).hasSize(16).matches("[0-9]{16}");
        assertThat(differences(code, typo)).isEqualTo(1);
        assertThat(remainder(typo)).isNotZero();
    }

    @Test
    void a_revealed_code_is_printed_without_digits() {
        var code = new RevealedCode(new UUID(0, 1), new UUID(0, 2), "8845", null, "1234567890123456");

        assertThat(code.toString()).doesNotContain("1234567890123456");
        assertThat(new AdministratorClient.Revealed("1234567890123456").toString())
                .doesNotContain("1234");
    }

    private static int differences(String one, String other) {
        var count = 0;
        for (var i = 0; i < one.length(); i++) {
            count += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return count;
    }

    private static int remainder(String digits) {
        var interim = 0;
        for (var digit : digits.toCharArray()) {
            interim = DAMM[interim][digit - '0'];
        }
        return interim;
    }
}
