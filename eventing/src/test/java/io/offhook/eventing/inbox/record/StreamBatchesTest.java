package io.offhook.eventing.inbox.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.topic.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StreamBatchesTest {

    @Test
    void a_round_ends_where_a_stream_comes_again() {
        assertThat(rounds("a", "b", "a", "c", "b", "b"))
                .containsExactly(List.of("a", "b"), List.of("a", "c", "b"), List.of("b"));
    }

    @Test
    void as_many_streams_as_records_are_one_round() {
        assertThat(rounds("a", "b", "c")).containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void no_records_are_no_round() {
        assertThat(rounds()).isEmpty();
    }

    private static List<List<String>> rounds(String... streams) {
        var records = Stream.of(streams)
                .map(each -> new InboxRecord(
                        Topic.PHONE, each, 1, Map.of(), null, new Origin("offhook.phone.v1", 0, 0, Instant.EPOCH)))
                .toList();
        return StreamBatches.of(records).stream()
                .map(round -> round.stream().map(InboxRecord::streamId).toList())
                .toList();
    }
}
