package io.offhook.benchmarks.behind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StreamTallyReaderTest {

    private final SentEvents sent = new SentEvents();
    private final StreamTallyReader reader = new StreamTallyReader(sent);

    @Test
    void an_event_that_was_sent_is_told_and_has_a_delay() {
        sent.add("a");

        lines("id: 1-2", "event: event", "data: {\"eventId\":\"a\",\"type\":\"DeviceSeen.v1\"}", "");

        assertThat(reader.tally().told()).isEqualTo(1);
        assertThat(reader.tally().delay().count()).isEqualTo(1);
    }

    @Test
    void events_that_were_left_out_are_added_up() {
        lines("event: more", "data: {\"more\":450}", "", "event: more", "data: {\"more\":50}", "");

        assertThat(reader.tally().leftOut()).isEqualTo(500);
    }

    @Test
    void neither_the_beginning_nor_a_comment_nor_an_event_of_others_counts() {
        lines(
                "event: began",
                "data: {\"missed\":false}",
                "",
                ": ",
                "",
                "event: event",
                "data: {\"eventId\":\"b\"}",
                "");

        assertThat(reader.tally().told()).isZero();
        assertThat(reader.tally().leftOut()).isZero();
    }

    private void lines(String... lines) {
        for (var line : lines) {
            reader.accept(line);
        }
    }
}
