package io.offhook.provisioning.files.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.provisioning.files.Caller;
import io.offhook.provisioning.files.Caller.Transport;
import io.offhook.provisioning.value.DeviceName;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SweepWatchTest {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Caller SWEEPER = Caller.of(Transport.HTTP, "192.0.2.1");

    private final SweepWatch watch = new SweepWatch(3, WINDOW);

    @Test
    void who_asks_for_one_unknown_mac_too_many_learns_nothing_new() {
        assertThat(ask(1)).isFalse();
        assertThat(ask(2)).isFalse();
        assertThat(ask(3)).isFalse();
        assertThat(ask(4)).isTrue(); // told once

        assertThat(watch.mayAsk(SWEEPER, device(5), NOW)).contains(WINDOW);
        assertThat(watch.mayAsk(SWEEPER, device(5), NOW.plus(WINDOW))).isEmpty();
    }

    @Test
    void a_phone_that_asks_again_and_again_is_no_sweeper() {
        for (int i = 0; i < 100; i++) {
            assertThat(ask(1)).isFalse();
        }
        assertThat(watch.mayAsk(SWEEPER, device(2), NOW)).isEmpty();
    }

    @Test
    void phones_that_were_seen_in_an_office_before_go_on_booting_while_somebody_sweeps_there() {
        watch.known(SWEEPER, device(100));
        sweep();

        assertThat(watch.mayAsk(SWEEPER, device(100), NOW)).isEmpty();
        assertThat(watch.mayAsk(SWEEPER, device(1), NOW)).isEmpty(); // the same answer as before
        assertThat(watch.mayAsk(SWEEPER, device(101), NOW)).isPresent();
    }

    @Test
    void any_number_of_known_phones_may_boot_from_one_address() {
        for (int i = 0; i < 1_000; i++) {
            watch.known(SWEEPER, device(i));
        }
        assertThat(watch.mayAsk(SWEEPER, device(5_000), NOW)).isEmpty();
    }

    @Test
    void what_was_asked_for_long_ago_no_longer_counts() {
        ask(1);
        ask(2);
        ask(3);
        assertThat(watch.stranger(SWEEPER, device(4), NOW.plus(WINDOW))).isFalse();
    }

    @Test
    void a_sweeper_locks_nobody_elses_address_and_forged_datagrams_do_not_lock_http() {
        sweep();

        assertThat(watch.mayAsk(Caller.of(Transport.HTTP, "192.0.2.2"), device(9), NOW))
                .isEmpty();
        assertThat(watch.mayAsk(Caller.of(Transport.TFTP, "192.0.2.1"), device(9), NOW))
                .isEmpty();
    }

    private void sweep() {
        for (int i = 1; i <= 4; i++) {
            ask(i);
        }
    }

    private boolean ask(int number) {
        return watch.stranger(SWEEPER, device(number), NOW);
    }

    private static DeviceName device(int number) {
        return new DeviceName(String.format(Locale.ROOT, "SEP%012X", number));
    }
}
