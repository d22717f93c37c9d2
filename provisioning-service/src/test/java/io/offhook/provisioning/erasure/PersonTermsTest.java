package io.offhook.provisioning.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTermsTest {

    private static final PersonTerms BO =
            new PersonTerms("an", PersonTerms.of("Bo Quibblefax", "bo@x.example", List.of()));

    @Test
    void the_name_the_mail_and_longer_words_of_the_name_are_terms() {
        assertThat(PersonTerms.of("Anna de Quibble-Fax", "a@x.example", List.of()))
                .containsExactly("Anna de Quibble-Fax", "a@x.example", "anna", "quibble");
    }

    @Test
    void a_line_text_is_a_term_if_it_has_a_word_of_the_name_or_two_words() {
        assertThat(PersonTerms.of("Bo Li", "b@x.example", List.of("Sales", "Line 2", "101", "LI", "M. Earlier")))
                .containsExactly("Bo Li", "b@x.example", "LI", "M. Earlier");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bo, quibblefax", "Q: QUIBBLEFAX", "phone_of_quibblefax.csv", "BO@x.example", "an", "(an)"})
    void a_term_is_found_as_whole_words_and_the_id_as_it_is(String text) {
        assertThat(BO.areIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Quibblefaxes", "bo", "AN", "Anna", "an.1", "x-an", "an@x.example", "0A1Ban"})
    void a_part_of_a_word_or_of_another_id_is_not(String text) {
        assertThat(BO.areIn(text)).isFalse();
    }

    @Test
    void a_name_without_letters_is_in_no_text() {
        assertThat(new PersonTerms("id", PersonTerms.of("?!", "", List.of("-"))).areIn("a ?! - b"))
                .isFalse();
    }
}
