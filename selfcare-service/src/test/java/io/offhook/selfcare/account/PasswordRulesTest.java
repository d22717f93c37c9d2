package io.offhook.selfcare.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final AccountHolder GRACE = new AccountHolder("ghopper", "Grace Hopper", "grace.hopper@example.org");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "Fahrrad Regen Laterne",
                "пароль из четырёх слов",
                "kT9-vQ2-xW7-mR4",
                "🦩🛵🧃🪗🧲🪁🧭🎻🥝🛶"
            })
    void a_long_password_that_nobody_guesses_may_be_chosen(String password) {
        assertThat(PasswordRules.fault(password, GRACE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kT9-vQ2-x", "🦩🛵🧃🪗🧲🪁🧭🎻🥝"})
    void ten_characters_are_the_least_however_many_bytes_they_have(String password) {
        assertThat(PasswordRules.fault(password, GRACE)).contains(PasswordFault.TOO_SHORT);
    }

    @Test
    void two_hundred_characters_are_the_most() {
        assertThat(PasswordRules.fault("kT9-vQ2-x ".repeat(20), GRACE)).isEmpty();
        assertThat(PasswordRules.fault("kT9-vQ2-x ".repeat(20) + "!", GRACE)).contains(PasswordFault.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Grace Hopper",
                "gracehopperghopper",
                "grace.hopper@example.org",
                "GHOPPERghopper1",
                "ghopper2026!",
            })
    void a_password_is_not_made_of_the_person(String password) {
        assertThat(PasswordRules.fault(password, GRACE))
                .hasValueSatisfying(fault -> assertThat(fault).isIn(PasswordFault.PERSONAL, PasswordFault.GUESSABLE));
    }

    @Test
    void a_long_password_may_have_the_name_in_it() {
        assertThat(PasswordRules.fault("ghopper fährt Fahrrad im Regen", GRACE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890",
                "qwertyuiop",
                "password123",
                "aaaaaaaaaaaa",
                "P@ssw0rd12",
                "iloveyou12",
                "abcdefghij"
            })
    void a_password_that_programs_try_at_once_may_not_be_chosen(String password) {
        assertThat(PasswordRules.fault(password, GRACE)).contains(PasswordFault.GUESSABLE);
    }

    @Test
    void a_person_of_whom_only_the_user_name_is_known_is_looked_at_too() {
        var nameless = new AccountHolder("al", "", "");

        assertThat(PasswordRules.fault("kT9-vQ2-xW7-mR4", nameless)).isEmpty();
    }

    @Test
    void letters_with_accents_are_the_same_whichever_way_they_are_typed() {
        assertThat(PasswordRules.normalized("Cafe\u0301 crème")).isEqualTo(PasswordRules.normalized("Caf\u00e9 crème"));
    }
}
