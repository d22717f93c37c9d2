package io.offhook.pages.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionIdTest {

    private final SessionId id = SessionId.random(new SecureRandom());

    @Test
    void what_a_cookie_brings_back_is_the_same_session() {
        assertThat(SessionId.parse(id.text()).orElseThrow().hash())
                .isEqualTo(id.hash())
                .hasSize(64);
    }

    @Test
    void no_two_are_the_same() {
        assertThat(SessionId.random(new SecureRandom()).text()).isNotEqualTo(id.text());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "x",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void a_text_that_was_never_made_is_no_id(String text) {
        assertThat(SessionId.parse(text)).isEmpty();
    }

    @Test
    void it_is_not_printed() {
        assertThat(id.toString()).doesNotContain(id.text(), id.hash());
    }
}
