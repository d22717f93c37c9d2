package io.offhook.phone.redemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeDigitsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890123456",
                "1234 5678 9012 3456",
                "1234-5678-9012-3456",
                " 1234567890123456\n",
                "1234\u00a05678\u00a09012\u00a03456",
                "1234\u20135678\u20139012\u20113456"
            })
    void blanks_and_dashes_of_any_kind_do_not_matter(String text) {
        assertThat(CodeDigits.parse(text).digits()).isEqualTo("1234567890123456");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456789012345", "12345678901234567", "1234567890l23456", "１234567890123456"})
    void anything_but_16_digits_is_refused_without_repeating_it(String text) {
        assertThatThrownBy(() -> CodeDigits.parse(text)).hasMessage("an activation code has 16 digits");
    }

    @Test
    void it_prints_masked() {
        assertThat(CodeDigits.parse("1234567890123456")).hasToString("1234 **** **** ****");
    }
}
