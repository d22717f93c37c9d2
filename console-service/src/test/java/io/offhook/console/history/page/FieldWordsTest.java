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
}
