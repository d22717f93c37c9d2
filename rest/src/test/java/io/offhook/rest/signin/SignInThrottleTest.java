package io.offhook.rest.signin;

import static io.offhook.rest.signin.SignInThrottle.FREE_PER_ACCOUNT;
import static io.offhook.rest.signin.SignInThrottle.FREE_PER_ADDRESS;
import static io.offhook.rest.signin.SignInThrottle.FREE_PER_PAIR;
import static io.offhook.rest.signin.SignInThrottle.LONGEST_WAIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final String OWNER = "192.0.2.1";
    private static final String STRANGER = "198.51.100.7";

    private final SignInThrottle throttle = new SignInThrottle();

    @Test
    void the_first_wrong_passwords_cost_nothing() {
        wrong(FREE_PER_PAIR - 1, "alice", OWNER);

        assertThat(throttle.wait("alice", OWNER, NOW)).isZero();
    }

    @Test
    void each_further_one_doubles_the_wait_up_to_a_minute() {
        wrong(FREE_PER_PAIR, "alice", OWNER);
        assertThat(throttle.wait("alice", OWNER, NOW)).isEqualTo(Duration.ofSeconds(1));
        wrong(1, "alice", OWNER);
        assertThat(throttle.wait("alice", OWNER, NOW)).isEqualTo(Duration.ofSeconds(2));
        wrong(10, "alice", OWNER);
        assertThat(throttle.wait("alice", OWNER, NOW)).isEqualTo(LONGEST_WAIT);
        assertThat(throttle.wait("alice", OWNER, NOW.plus(LONGEST_WAIT))).isZero();
    }

    @Test
    void a_right_password_forgets_the_wrong_ones() {
        wrong(FREE_PER_PAIR, "alice", OWNER);
        throttle.right("alice", OWNER, NOW);

        assertThat(throttle.wait("alice", OWNER, NOW)).isZero();
    }

    @Test
    void an_address_that_tries_many_accounts_waits() {
        for (int i = 0; i < FREE_PER_ADDRESS; i++) {
            wrong(1, "user-" + i, STRANGER);
        }

        assertThat(throttle.wait("another", STRANGER, NOW)).isPositive();
    }

    @Test
    void an_owner_is_not_locked_out_by_strangers_who_try_the_account_from_everywhere() {
        throttle.right("alice", OWNER, NOW);
        for (int i = 0; i < FREE_PER_ACCOUNT; i++) {
            wrong(1, "alice", "203.0.113." + i);
        }

        assertThat(throttle.wait("alice", STRANGER, NOW)).isPositive();
        assertThat(throttle.wait("alice", OWNER, NOW)).isZero();
    }

    @Test
    void wrong_forms_from_everywhere_lock_no_other_address_out_of_the_form() {
        for (int i = 0; i < FREE_PER_ACCOUNT; i++) {
            wrong(1, "", "203.0.113." + i);
        }

        assertThat(throttle.wait("", OWNER, NOW)).isZero();
    }

    @Test
    void an_owner_is_not_locked_out_by_a_neighbour_behind_the_same_address() {
        throttle.right("alice", OWNER, NOW);
        wrong(FREE_PER_ADDRESS, "mallory", OWNER);

        assertThat(throttle.wait("alice", OWNER, NOW)).isZero();
        assertThat(throttle.wait("mallory", OWNER, NOW)).isPositive();
    }

    @Test
    void wrong_passwords_are_forgotten_after_a_quarter_of_an_hour() {
        wrong(40, "alice", OWNER);
        var later = NOW.plus(Duration.ofMinutes(16));

        assertThat(throttle.wrong("alice", OWNER, later)).isEqualTo(1);
        assertThat(throttle.wait("alice", OWNER, later)).isZero();
    }

    private void wrong(int times, String account, String address) {
        for (int i = 0; i < times; i++) {
            throttle.wrong(account, address, NOW);
        }
    }
}
