package io.offhook.rest.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceParameterTest {

    enum Colour {
        RED,
        BLUE
    }

    @Test
    void a_word_of_the_enum_is_taken_and_an_absent_one_is_empty() {
        assertThat(ChoiceParameter.parse("colour", "BLUE", Colour.class)).contains(Colour.BLUE);
        assertThat(ChoiceParameter.parse("colour", null, Colour.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "red", " RED", ""})
    void another_word_is_refused_and_the_answer_says_which_there_are(String text) {
        assertThatThrownBy(() -> ChoiceParameter.parse("colour", text, Colour.class))
                .hasMessageContaining("colour is one of RED, BLUE.");
    }
}
