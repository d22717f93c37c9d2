package io.offhook.provisioning.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardTest {

    @ParameterizedTest
    @CsvSource({
        "SEP%, SEP001122334455, true",
        "sep%, SEP001122334455, true",
        "%55, SEP001122334455, true",
        "SEP%22%55, SEP001122334455, true",
        "SEP%55%22, SEP001122334455, false",
        "ab%ba, aba, false",
        "a%a, aa, true",
        "SEP, SEP001122334455, false",
        "'', '', true",
        "'', SEP001122334455, false",
        "%, '', true",
        "%%, x, true",
        "a_c, abc, false",
        "a.*, abc, false"
    })
    void a_percent_sign_stands_for_any_characters_and_nothing_else_does(String pattern, String text, boolean matches) {
        assertThat(new Wildcard(pattern).matches(text)).isEqualTo(matches);
    }

    @Test
    void characters_that_mean_something_to_like_are_escaped() {
        assertThat(new Wildcard("A_b!%").like()).isEqualTo("a!_b!!%");
    }

    @Test
    void many_percent_signs_cost_no_more_than_few() {
        var hostile = new Wildcard("%a".repeat(5_000) + "b");

        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(hostile.matches("a".repeat(100_000))).isFalse());
    }
}
