package io.offhook.console.history.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldWordsTest {

    @Test
    void fields_have_names_that_a_person_uses() {
        assertThat(FieldWords.of("devicePool")).isEqualTo("Device pool");
        assertThat(FieldWords.of("lines[1].directoryNumber")).isEqualTo("Line 1, directory number");
        assertThat(FieldWords.of("code.expiresAt")).isEqualTo("Code, expires at");
        assertThat(FieldWords.of("mac")).isEqualTo("MAC");
    }

    @Test
    void values_are_written_as_everywhere_on_pages() {
        assertThat(FieldWords.value("2026-11-29T07:52:05.304415Z")).isEqualTo("2026-11-29 07:52:05 UTC");
        assertThat(FieldWords.value("false")).isEqualTo("no");
        assertThat(FieldWords.value("REDEEMED")).isEqualTo("redeemed");
        assertThat(FieldWords.value("Alice's desk")).isEqualTo("Alice's desk");
        assertThat(FieldWords.value(null)).isEmpty();
    }
}
