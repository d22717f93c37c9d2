package io.offhook.console.owning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "first | first is empty: give it a value, or leave it out. | First number is empty: give it a value.",
                "codeLife | codeLife is an ISO-8601 duration from PT1M to PT8760H, for example PT72H."
                        + " | Life of the codes is from 1 minute to 365 days.",
                "phoneButtonTemplate | phoneButtonTemplate is missing; Default is the name of one that always exists."
                        + " | Phone button template is missing; Default is the name of one that always exists.",
                "ownerId | There is no user nobody: create the user first, with PUT /api/v1/users/nobody."
                        + " | There is no user nobody: create the user first.",
                "mac | 'zz99' is not a MAC address: it has 12 digits. | 'zz99' is not a MAC address: it has 12 digits.",
                "sipPort | sipPort must be from 1 to 65535. | SIP port must be from 1 to 65535.",
                "devicePool | There is no device pool 'devicePool'. | There is no device pool 'devicePool'.",
                "lastNumber | lastNumber has as many digits as firstNumber and is not below it."
                        + " | Last number has as many digits as first number and is not below it.",
            })
    void a_refusal_is_told_in_the_words_of_the_form(String field, String told, String expected) {
        assertThat(FormWords.of(told, Optional.of(field))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "There is no user mayerHans. | There is no user mayerHans.",
                "The first line names the columns. | The first line names the columns."
            })
    void what_is_no_field_stays(String told, String expected) {
        assertThat(FormWords.of(told, Optional.empty())).isEqualTo(expected);
    }
}
