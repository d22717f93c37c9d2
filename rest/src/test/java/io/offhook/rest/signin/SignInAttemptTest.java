package io.offhook.rest.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInAttemptTest {

    @ParameterizedTest
    @ValueSource(strings = {"Basic ", "basic ", "BASIC  "})
    void the_account_is_what_stands_before_the_first_colon(String scheme) {
        assertThat(SignInAttempt.basic(scheme + base64("alice:pass:word"), "a"))
                .contains(new SignInAttempt("alice", "a", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !!!", "Basic YWxpY2U="})
    void what_is_no_name_and_password_counts_for_the_address_alone(String header) {
        assertThat(SignInAttempt.basic(header + " ", "a")).contains(new SignInAttempt("", "a", false));
    }

    @Test
    void a_name_of_any_length_is_cut() {
        var attempt = SignInAttempt.basic("Basic " + base64("a".repeat(5_000) + ":b"), "a");

        assertThat(attempt.orElseThrow().account()).hasSize(200);
    }

    @Test
    void a_token_is_no_password() {
        assertThat(SignInAttempt.basic("Bearer abc", "a")).isEmpty();
        assertThat(SignInAttempt.basic(null, "a")).isEmpty();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
