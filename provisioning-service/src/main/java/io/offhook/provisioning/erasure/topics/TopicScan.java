package io.offhook.provisioning.erasure.topics;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** What partitions hold with one key, as far as they could be read in the time. Blocks. */
final class TopicScan {

    private static final Duration POLL = Duration.ofMillis(200);

    private final String key;
    private long records;
    private long withValue;
    private long beforeTombstone;
    private @Nullable ConsumerRecord<String, byte[]> tombstone;
    private boolean complete;

    private TopicScan(String key) {
        this.key = key;
    }

    /** From the beginning to where the end is now. All records of a key are in one partition, in their order. */
    static TopicScan of(
            KafkaConsumer<String, byte[]> consumer, Collection<TopicPartition> partitions, String key, Instant until) {
        var scan = new TopicScan(key);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        boolean atEnd = isAtEnd(consumer, ends);
        while (!atEnd && Instant.now().isBefore(until)) {
            consumer.poll(POLL).forEach(scan::add);
            atEnd = isAtEnd(consumer, ends);
        }
        scan.complete = atEnd;
        return scan;
    }

    private static boolean isAtEnd(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        if (!key.equals(record.key())) {
            return;
        }
        records++;
        if (record.value() == null) {
            tombstone = record;
            beforeTombstone = withValue;
        } else {
            withValue++;
        }
    }

    long records() {
        return records;
    }

    long withValue() {
        return withValue;
    }

    long beforeTombstone() {
        return beforeTombstone;
    }

    @Nullable
    Long tombstoneOffset() {
        return tombstone == null ? null : tombstone.offset();
    }

    @Nullable
    Instant tombstoneAt() {
        return tombstone == null ? null : Instant.ofEpochMilli(tombstone.timestamp());
    }

    boolean isComplete() {
        return complete;
    }
}
