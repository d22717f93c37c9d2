package io.offhook.pages.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeDigitsTest {

    private static final CodeDigits CODE = CodeDigits.parse("0123456789012345").orElseThrow();

    @Test
    void people_read_groups_of_four() {
        assertThat(CODE.exposeGrouped()).isEqualTo("0123 4567 8901 2345");
        assertThat(CODE.exposeGroups()).containsExactly("0123", "4567", "8901", "2345");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "123", "0123 4567 8901 2345", "01234567890123456", "012345678901234x", "０１２３４５６７８９０１２３４５"})
    void anything_but_16_digits_is_no_code(String text) {
        assertThat(CodeDigits.parse(text)).isEmpty();
    }

    @Test
    void a_code_in_a_log_hides_its_digits() {
        assertThat(CODE + " " + QrCode.of(CODE)).doesNotContain("0123");
    }
}
