package io.offhook.torture.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitSearchTest {

    private static final DigitSearch SEARCH = new DigitSearch(Set.of("1234567890123456", "1111222233334444"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890123456",
                "{\"code\":\"1234567890123456\"}",
                "1234 5678 9012 3456",
                "1234-5678-9012-3456",
                "code=1234 56789012-3456.",
                "9999888877776666 1111222233334444"
            })
    void digits_are_found_with_and_without_groups(String text) {
        assertThat(SEARCH.finds(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1234567890123457",
                "123456789012345",
                "12345678901234560",
                "01234567890123456",
                "a1234567890123456",
                "1234567890123456f",
                "1234_5678_9012_3456",
                "1234  5678 9012 3456"
            })
    void other_numbers_and_parts_of_hashes_are_not(String text) {
        assertThat(SEARCH.finds(text)).isFalse();
    }

    @Test
    void without_codes_nothing_is_found() {
        assertThat(new DigitSearch(Set.of()).finds("1234567890123456")).isFalse();
    }
}
