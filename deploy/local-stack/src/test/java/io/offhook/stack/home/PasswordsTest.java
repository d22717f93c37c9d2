package io.offhook.stack.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordsTest {

    @TempDir
    Path directory;

    private Path file = Path.of("passwords.properties");

    @BeforeEach
    void place() {
        file = directory.resolve(file);
    }

    @Test
    void a_password_is_made_once_and_kept() {
        var made = Passwords.in(file).account("alice");

        assertThat(Passwords.in(file).account("alice")).isEqualTo(made).matches("[a-z2-9]{4}(-[a-z2-9]{4}){2}");
    }

    @Test
    void an_account_and_a_database_of_the_same_name_have_different_passwords() {
        var passwords = Passwords.in(file);

        assertThat(passwords.account("selfcare")).isNotEqualTo(passwords.database("selfcare"));
    }

    @Test
    void passwords_do_not_print_themselves() {
        var passwords = Passwords.in(file);

        assertThat(passwords.toString()).doesNotContain(passwords.account("alice"));
    }
}
