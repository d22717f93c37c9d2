package io.offhook.activation.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeDigitsTest {

    private final CodeDigits code = CodeDigits.generate(new Random(42)::nextInt);

    @Test
    void a_code_has_sixteen_digits() {
        assertThat(code.expose()).matches("[0-9]{16}");
    }

    @Test
    void a_code_typed_in_groups_is_the_same_code() {
        assertThat(CodeDigits.parse(code.exposeGrouped()).orElseThrow().expose())
                .isEqualTo(code.expose());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", " - ", "\u2010", "\u2011", "\u2013", "\u00a0", "\u202f", "\t"})
    void any_dash_or_space_may_stand_between_groups(String separator) {
        assertThat(CodeDigits.parse(code.exposeGrouped().replace(" ", separator))
                        .orElseThrow()
                        .expose())
                .isEqualTo(code.expose());
    }

    @Test
    void every_single_wrong_digit_is_noticed() {
        for (int place = 0; place < 16; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var typo = new StringBuilder(code.expose());
                if (typo.charAt(place) != digit) {
                    typo.setCharAt(place, digit);
                    assertThat(CodeDigits.parse(typo.toString()))
                            .as("place %d", place)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void every_swap_of_neighbours_is_noticed() {
        for (int place = 0; place < 15; place++) {
            var typo = new StringBuilder(code.expose());
            char left = typo.charAt(place);
            typo.setCharAt(place, typo.charAt(place + 1));
            typo.setCharAt(place + 1, left);
            if (!typo.toString().equals(code.expose())) {
                assertThat(CodeDigits.parse(typo.toString()))
                        .as("place %d", place)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "123", "12345678901234567", "１２３４５６７８９０１２３４５６", "abcdefghijklmnop", "1234 5678 9012 345x"})
    void what_is_not_sixteen_digits_is_no_code(String typed) {
        assertThat(CodeDigits.parse(typed)).isEmpty();
    }

    @Test
    void its_text_shows_no_digit() {
        assertThat(code.toString()).doesNotContainPattern("[0-9]");
    }
}
