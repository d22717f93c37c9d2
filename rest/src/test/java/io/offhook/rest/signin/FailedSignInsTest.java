package io.offhook.rest.signin;

import static io.offhook.rest.signin.FailedSignIns.OWN_ENTRIES;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.rest.signin.FailedSignIns.Entry;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FailedSignInsTest {

    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

    private final FailedSignIns failed = new FailedSignIns();

    @Test
    void the_first_of_a_minute_have_entries_of_their_own_and_all_others_have_one() {
        assertThat(wrong(OWN_ENTRIES, NOW)).containsOnly(Entry.OWN);
        assertThat(wrong(1_000, NOW)).startsWith(Entry.BEGINS_TOGETHER).containsOnlyOnce(Entry.BEGINS_TOGETHER);

        assertThat(failed.takeTogether()).isEqualTo(1_000);
        assertThat(failed.takeTogether()).isZero();
    }

    @Test
    void the_next_minute_has_its_own_entries_again() {
        wrong(OWN_ENTRIES + 1, NOW);

        assertThat(wrong(1, NOW.plus(FailedSignIns.WINDOW))).containsExactly(Entry.OWN);
        assertThat(failed.takeTogether()).isEqualTo(1);
    }

    private List<Entry> wrong(int times, Instant now) {
        return Stream.generate(() -> failed.wrong(now)).limit(times).toList();
    }
}
