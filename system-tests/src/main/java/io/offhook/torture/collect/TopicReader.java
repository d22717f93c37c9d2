package io.offhook.torture.collect;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.torture.evidence.EventData;
import io.offhook.torture.evidence.PublishedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Follows topics from their beginning, in a thread of its own, so that the end of a run waits for no reading. */
final class TopicReader implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TopicRecords topic;
    private final List<PublishedEvent> events = new ArrayList<>();
    private final Set<UUID> ids = new HashSet<>();
    private final CompletableFuture<List<PublishedEvent>> all = new CompletableFuture<>();
    private volatile int different;
    private volatile boolean following = true;

    TopicReader(String bootstrap, Set<String> topics) {
        this.topic = new TopicRecords(bootstrap, topics::contains);
        Thread.ofPlatform().name("topic-reader").daemon().start(this::follow);
    }

    private void follow() {
        try (topic) {
            while (following) {
                topic.some(this::add);
            }
            topic.rest(this::add);
            all.complete(List.copyOf(events));
        } catch (RuntimeException failure) {
            all.completeExceptionally(failure);
        }
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        var event = event(record);
        events.add(event);
        if (ids.add(event.id())) {
            different = ids.size();
        }
    }

    /** How many different events were read so far. */
    int different() {
        return different;
    }

    /** Reads up to the present end and no further. Once only. In the order of each partition, repetitions included. */
    List<PublishedEvent> finish() {
        following = false;
        return all.join();
    }

    private static PublishedEvent event(ConsumerRecord<String, byte[]> record) {
        var headers = TopicRecords.texts(record.headers());
        try {
            return new PublishedEvent(
                    UUID.fromString(headers.getOrDefault("ce_id", "")),
                    record.key(),
                    record.partition(),
                    record.offset(),
                    Long.parseLong(headers.getOrDefault("ce_sequence", "")),
                    EventTable.shortName(headers.getOrDefault("ce_type", "")),
                    EventData.digest(JSON.readTree(record.value())));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        following = false;
    }
}
