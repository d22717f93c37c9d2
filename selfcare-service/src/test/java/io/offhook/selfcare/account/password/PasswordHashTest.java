package io.offhook.selfcare.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private static final String PASSWORD = "correct horse battery staple";

    @Test
    void the_password_matches_and_no_other() {
        var hash = PasswordHash.of("alice", PASSWORD);

        assertThat(hash).startsWith("$2a$12$").doesNotContain(PASSWORD);
        assertThat(PasswordHash.matches("alice", PASSWORD, hash)).isTrue();
        assertThat(PasswordHash.matches("alice", PASSWORD + " ", hash)).isFalse();
        assertThat(PasswordHash.matches("alice", hash, hash)).isFalse();
    }

    @Test
    void the_hash_of_another_account_is_of_no_use() {
        assertThat(PasswordHash.matches("bob", PASSWORD, PasswordHash.of("alice", PASSWORD)))
                .isFalse();
    }

    @Test
    void all_of_a_long_password_counts_though_bcrypt_reads_72_bytes() {
        var beginning = "ä".repeat(100);
        var hash = PasswordHash.of("alice", beginning + "one");

        assertThat(PasswordHash.matches("alice", beginning + "one", hash)).isTrue();
        assertThat(PasswordHash.matches("alice", beginning + "two", hash)).isFalse();
        assertThat(PasswordHash.matches("alice", beginning, hash)).isFalse();
    }

    @Test
    void nothing_matches_the_hash_of_nobody() {
        assertThat(PasswordHash.matches("nobody", "", PasswordHash.NOBODYS)).isFalse();
    }
}
