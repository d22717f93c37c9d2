package io.offhook.selfcare.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTokenTest {

    @Test
    void a_token_has_256_random_bits_and_hides_itself() {
        var token = LinkToken.random(new SecureRandom());

        assertThat(token.expose()).matches("[A-Za-z0-9_-]{43}");
        assertThat(token).hasToString("LinkToken[****]");
        assertThat(LinkToken.random(new SecureRandom()).expose()).isNotEqualTo(token.expose());
    }

    @Test
    void what_is_stored_is_its_hash() {
        var token = LinkToken.parse("A".repeat(43)).orElseThrow();

        assertThat(token.hash()).matches("[0-9a-f]{64}").doesNotContain(token.expose());
        assertThat(LinkToken.parse("A".repeat(43)).orElseThrow().hash()).isEqualTo(token.hash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "../../../etc/passwd", "' or '1'='1", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void anything_else_is_no_token(String text) {
        assertThat(LinkToken.parse(text)).isEmpty();
        assertThat(LinkToken.parse(null)).isEmpty();
    }
}
