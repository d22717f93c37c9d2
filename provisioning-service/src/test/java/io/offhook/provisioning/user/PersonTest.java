package io.offhook.provisioning.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.provisioning.value.MalformedValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {

    @Test
    void blanks_around_a_name_do_not_matter() {
        assertThat(Person.parse("alice", " Alice Adams ", "alice@example.org", null)
                        .name())
                .isEqualTo("Alice Adams");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Alice\r\nBcc: bob@example.org", "Ali\u0000ce", "Ali\u2028ce", "half a pair: \uD83D"})
    void a_name_that_breaks_a_mail_header_or_the_database_is_refused(String name) {
        assertThatThrownBy(() -> Person.parse("alice", name, "alice@example.org", null))
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        malformed -> assertThat(malformed.field()).isEqualTo("name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Alice \u202Ebob", "\u2066Alice"})
    void a_name_that_would_look_like_another_one_is_refused(String name) {
        assertThatThrownBy(() -> Person.parse("alice", name, "alice@example.org", null))
                .isInstanceOf(MalformedValue.class)
                .hasMessageContaining("changes the order of letters");
        assertThat(Person.parse("alice", "עליזה\u200F Adams", "alice@example.org", null)
                        .name())
                .startsWith("עליזה");
    }

    @Test
    void a_name_has_at_most_200_characters() {
        assertThat(Person.parse("alice", "x".repeat(200), "alice@example.org", null)
                        .name())
                .hasSize(200);
        assertThatThrownBy(() -> Person.parse("alice", "x".repeat(201), "alice@example.org", null))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void no_log_shows_name_and_mail_address() {
        assertThat(Person.parse("a1", "Alice Adams", "alice@example.org", null).toString())
                .isEqualTo("Person[id=a1]");
    }

    @Test
    void a_language_is_one_that_self_care_writes_in_or_none() {
        assertThat(inLanguage(" DE ").language()).contains(Language.DE);
        assertThat(inLanguage("").language()).isEmpty();
        assertThat(inLanguage(null).language()).isEmpty();
        assertThatThrownBy(() -> inLanguage("German")).isInstanceOfSatisfying(MalformedValue.class, malformed -> {
            assertThat(malformed.field()).isEqualTo("language");
            assertThat(malformed).hasMessageContaining("en, de, fr, es");
        });
    }

    private static Person inLanguage(@Nullable String language) {
        return Person.parse("alice", "Alice Adams", "alice@example.org", language);
    }
}
