package io.offhook.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.console.timeline.TimelineEntry.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastEventIdTest {

    @Test
    void an_id_names_the_place_that_it_was_made_of() {
        var place = new Place(7_000_000_123L, 42);

        assertThat(LastEventId.parse(LastEventId.of(place))).contains(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "7",
                "7-",
                "-7",
                "7-8-9",
                "7--8",
                "+7-8",
                " 7-8",
                "7-8\n",
                "7-٣",
                "0x7-8",
                "9999999999999999999-1",
                "1-9999999999999999999999999999999999999999"
            })
    void what_is_no_id_is_no_place(String text) {
        assertThat(LastEventId.parse(text)).isEmpty();
    }

    @Test
    void places_are_ordered_by_transaction_first() {
        assertThat(LastEventId.ORDER.compare(new Place(7, 99), new Place(8, 1))).isNegative();
        assertThat(LastEventId.ORDER.compare(new Place(8, 2), new Place(8, 1))).isPositive();
    }
}
