package io.offhook.rest.acting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActingUserTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "anna", "anna.berg@example.org", "Anna Berg", "ACME\\anna"})
    void a_name_that_an_account_may_have_is_one(String name) {
        assertThat(ActingUser.parse(List.of(name), List.of("operator"))).contains(new ActingUser(name, "operator"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " anna", "anna ", "an\tna", "an\nna", "an\0na", "\u007f", "j\u00f6rg", "\u2028"})
    void a_name_that_could_be_read_in_two_ways_is_none(String name) {
        assertThat(ActingUser.parse(List.of(name), List.of("admin"))).isEmpty();
    }

    @Test
    void a_name_has_64_characters_at_most() {
        assertThat(ActingUser.parse(List.of("x".repeat(64)), List.of("admin"))).isPresent();
        assertThat(ActingUser.parse(List.of("x".repeat(65)), List.of("admin"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "service", "console", "site-operator", "user", "ADMIN", "admin,operator", " admin"})
    void a_role_that_no_person_has_alone_is_none(String role) {
        assertThat(ActingUser.parse(List.of("anna"), List.of(role))).isEmpty();
    }

    @Test
    void two_names_or_two_roles_are_nobody() {
        assertThat(ActingUser.parse(List.of("anna", "anna"), List.of("admin"))).isEmpty();
        assertThat(ActingUser.parse(List.of("anna"), List.of("admin", "admin"))).isEmpty();
    }
}
