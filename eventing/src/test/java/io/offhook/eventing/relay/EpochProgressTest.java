package io.offhook.eventing.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Metadata;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EpochProgressTest {

    private final EpochProgress progress = new EpochProgress();

    @Test
    void what_was_acknowledged_is_left_out_when_the_epoch_comes_again() {
        progress.begin("7");
        progress.acknowledged(record("a", 1));

        progress.begin("7");

        assertThat(progress.isAcknowledged(record("a", 1))).isTrue();
        assertThat(progress.isAcknowledged(record("a", 2))).isFalse();
        assertThat(progress.isAcknowledged(record("b", 1))).isFalse();
    }

    @Test
    void what_follows_a_failed_record_of_its_stream_comes_again() {
        progress.begin("7");
        progress.acknowledged(record("a", 1));
        progress.failed(record("a", 2));
        progress.acknowledged(record("a", 3));

        progress.begin("7");

        assertThat(progress.isAcknowledged(record("a", 1))).isTrue();
        assertThat(progress.isAcknowledged(record("a", 3))).isFalse();
    }

    @Test
    void another_epoch_begins_with_nothing() {
        progress.begin("7");
        progress.acknowledged(record("a", 1));

        progress.begin("3"); // an operator set the watermark back

        assertThat(progress.isAcknowledged(record("a", 1))).isFalse();
    }

    private static OutgoingRecord record(String stream, long version) {
        var metadata = new Metadata(UUID.randomUUID(), Instant.EPOCH, "c", null, null, null);
        return new OutgoingRecord(Topic.PHONE, stream, version, "io.offhook.PhoneRemoved.v1", "{}", metadata);
    }
}
