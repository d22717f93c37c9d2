package io.offhook.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.console.live.LiveMessage.Happened;
import io.offhook.console.live.LiveMessage.More;
import io.offhook.console.live.LiveMessage.Still;
import io.offhook.console.timeline.TimelineEntry.Place;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WatcherTest {

    private final Watcher watcher = new Watcher(WatchFilter.ALL, new Place(7, 3), at(0));

    @Test
    void what_is_behind_its_place_is_not_told_again() {
        var told = watcher.take(LiveEntries.range(7, 1, 5), new Place(8, 0), at(0));

        assertThat(told).extracting(LiveMessage::place).containsExactly(new Place(7, 4), new Place(7, 5));
        assertThat(watcher.place()).isEqualTo(new Place(8, 0));
    }

    @Test
    void a_page_for_those_who_are_further_behind_does_not_move_it_back() {
        var told = watcher.take(LiveEntries.range(6, 1, 5), new Place(6, 5), at(0));

        assertThat(told).isEmpty();
        assertThat(watcher.place()).isEqualTo(new Place(7, 3));
    }

    @Test
    void fifty_are_told_in_a_second_and_the_others_are_counted() {
        var told = watcher.take(LiveEntries.range(8, 1, 362), new Place(9, 0), at(0.4));
        var then = watcher.take(LiveEntries.range(9, 1, 2), new Place(10, 0), at(1.0));

        assertThat(told).hasSize(50).allMatch(Happened.class::isInstance);
        assertThat(then).hasSize(3).first().isEqualTo(new More(312, new Place(8, 362)));
    }

    @Test
    void what_was_left_out_is_counted_although_nothing_more_happens() {
        watcher.take(LiveEntries.range(8, 1, 51), new Place(9, 0), at(0));

        assertThat(watcher.take(List.of(), new Place(9, 0), at(0.5))).isEmpty();
        assertThat(watcher.take(List.of(), new Place(9, 0), at(1.5))).containsExactly(new More(1, new Place(8, 51)));
    }

    @Test
    void a_flood_is_told_at_the_same_pace_for_as_long_as_it_lasts() {
        long told = 0;
        for (int round = 0; round < 20; round++) {
            told +=
                    watcher
                            .take(LiveEntries.range(8 + round, 1, 1_000), new Place(9 + round, 0), at(round * 0.5))
                            .stream()
                            .filter(Happened.class::isInstance)
                            .count();
        }

        assertThat(told).isEqualTo(10 * 50);
    }

    @Test
    void silence_is_told_with_the_place_up_to_which_nothing_matched() {
        var choosy = new Watcher(
                new WatchFilter(Set.of("CodeIssued.v1"), null, null, null, null, null, null), new Place(7, 3), at(0));

        assertThat(choosy.take(LiveEntries.range(8, 1, 9), new Place(9, 0), at(14)))
                .isEmpty();
        assertThat(choosy.take(List.of(), new Place(9, 0), at(15))).containsExactly(new Still(new Place(9, 0)));
        assertThat(choosy.take(List.of(), new Place(9, 0), at(16))).isEmpty();
    }

    private static long at(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1_000)).toNanos();
    }
}
