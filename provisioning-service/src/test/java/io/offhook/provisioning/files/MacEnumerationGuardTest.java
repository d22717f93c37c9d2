package io.offhook.provisioning.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.provisioning.files.Caller.Transport;
import io.offhook.provisioning.value.DeviceName;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MacEnumerationGuardTest {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Caller SCANNER = Caller.of(Transport.HTTP, "192.0.2.1");

    private final MacEnumerationGuard guard = new MacEnumerationGuard(3, WINDOW);

    @Test
    void an_address_that_asks_for_one_unknown_mac_too_many_learns_nothing_new() {
        assertThat(ask(1)).isFalse();
        assertThat(ask(2)).isFalse();
        assertThat(ask(3)).isFalse();
        assertThat(ask(4)).isTrue(); // the one that locks

        assertThat(guard.lockedFor(SCANNER, device(5), NOW)).contains(WINDOW);
        assertThat(guard.lockedFor(SCANNER, device(5), NOW.plus(WINDOW))).isEmpty();
    }

    @Test
    void a_phone_that_asks_again_and_again_is_no_enumeration() {
        for (int i = 0; i < 100; i++) {
            assertThat(ask(1)).isFalse();
        }
        assertThat(guard.lockedFor(SCANNER, device(2), NOW)).isEmpty();
    }

    @Test
    void known_phones_of_a_locked_address_go_on_booting() {
        guard.addKnown(SCANNER, device(100));
        enumerate();

        assertThat(guard.lockedFor(SCANNER, device(100), NOW)).isEmpty();
        assertThat(guard.lockedFor(SCANNER, device(1), NOW)).isEmpty(); // the same answer as before
        assertThat(guard.lockedFor(SCANNER, device(101), NOW)).isPresent();
    }

    @Test
    void any_number_of_known_phones_may_boot_from_one_address() {
        for (int i = 0; i < 1_000; i++) {
            guard.addKnown(SCANNER, device(i));
        }
        assertThat(guard.lockedFor(SCANNER, device(5_000), NOW)).isEmpty();
    }

    @Test
    void requests_older_than_the_window_do_not_count() {
        ask(1);
        ask(2);
        ask(3);
        assertThat(guard.addUnknown(SCANNER, device(4), NOW.plus(WINDOW))).isFalse();
    }

    @Test
    void a_lock_counts_for_one_address_and_not_for_http_where_datagrams_can_be_forged() {
        enumerate();

        assertThat(guard.lockedFor(Caller.of(Transport.HTTP, "192.0.2.2"), device(9), NOW))
                .isEmpty();
        assertThat(guard.lockedFor(Caller.of(Transport.TFTP, "192.0.2.1"), device(9), NOW))
                .isEmpty();
    }

    private void enumerate() {
        for (int i = 1; i <= 4; i++) {
            ask(i);
        }
    }

    private boolean ask(int number) {
        return guard.addUnknown(SCANNER, device(number), NOW);
    }

    private static DeviceName device(int number) {
        return new DeviceName(String.format(Locale.ROOT, "SEP%012X", number));
    }
}
