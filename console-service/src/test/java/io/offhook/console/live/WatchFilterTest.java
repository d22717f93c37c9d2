package io.offhook.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.activation.RedemptionRefused;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WatchFilterTest {

    private static final LiveEntry REFUSED = LiveEntries.of(
            new RedemptionRefused(
                    "MODEL_MISMATCH",
                    "SEP2C3124C9F8E1",
                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                    LiveEntries.CODE,
                    LiveEntries.PHONE,
                    null,
                    null,
                    null,
                    "8861",
                    "10.20.30.41",
                    null),
            7,
            1);

    static Stream<WatchFilter> those_that_match() {
        return Stream.of(
                WatchFilter.ALL,
                new WatchFilter(Set.of("RedemptionRefused.v1", "CodeIssued.v1"), null, null, null, null, null, null),
                new WatchFilter(Set.of(), LiveEntries.PHONE, null, null, null, null, null),
                new WatchFilter(Set.of(), null, "SEP2C3124C9F8E1", null, null, null, null),
                new WatchFilter(Set.of(), null, null, "Berlin", null, null, null),
                new WatchFilter(Set.of(), null, null, null, "MODEL_MISMATCH", null, null),
                new WatchFilter(Set.of(), null, null, null, null, "anna", null),
                text("another PHONE model"),
                text("sep2c31"),
                text("10.20.30"),
                text(LiveEntries.CODE.toString()));
    }

    static Stream<WatchFilter> those_that_do_not() {
        return Stream.of(
                new WatchFilter(Set.of("CodeIssued.v1"), null, null, null, null, null, null),
                new WatchFilter(Set.of(), UUID.randomUUID(), null, null, null, null, null),
                new WatchFilter(Set.of(), null, "SEP000000000000", null, null, null, null),
                new WatchFilter(Set.of(), null, null, "Paris", null, null, null),
                new WatchFilter(Set.of(), null, null, null, "EXPIRED", null, null),
                new WatchFilter(Set.of(), null, null, null, null, "bert", null),
                new WatchFilter(Set.of(), LiveEntries.PHONE, null, "Paris", null, null, null),
                text("expired"));
    }

    @ParameterizedTest
    @MethodSource("those_that_match")
    void a_filter_lets_through_what_has_all_that_it_names(WatchFilter filter) {
        assertThat(filter.matches(REFUSED)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("those_that_do_not")
    void a_filter_keeps_away_what_lacks_one_of_them(WatchFilter filter) {
        assertThat(filter.matches(REFUSED)).isFalse();
    }

    @Test
    void an_entry_of_no_known_pool_is_of_no_pool() {
        var nowhere = new LiveEntry(REFUSED.entry(), null, null);

        assertThat(new WatchFilter(Set.of(), null, null, "Berlin", null, null, null).matches(nowhere))
                .isFalse();
    }

    private static WatchFilter text(String text) {
        return new WatchFilter(Set.of(), null, null, null, null, null, text);
    }
}
