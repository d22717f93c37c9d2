package io.offhook.selfcare.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailTokenTest {

    private final MailToken token = MailToken.random(new SecureRandom());

    @Test
    void a_token_is_found_again_by_its_text() {
        assertThat(MailToken.parse(token.expose()).orElseThrow().hash()).isEqualTo(token.hash());
        assertThat(token.expose()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void a_token_shows_neither_itself_nor_anything_that_it_can_be_guessed_from() {
        assertThat(token.toString()).doesNotContain(token.expose());
        assertThat(token.hash()).matches("[0-9a-f]{64}").doesNotContain(token.expose());
        assertThat(MailToken.random(new SecureRandom()).expose()).isNotEqualTo(token.expose());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "short",
                "../../../../../../../../../../../../etc/pass",
                "ééééééééééééééééééééééééééééééééééééééééééé"
            })
    void what_was_never_made_is_no_token(String text) {
        assertThat(MailToken.parse(text)).isEmpty();
    }
}
