package io.offhook.torture.collect;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.contracts.topic.Topic;
import io.offhook.torture.evidence.PublishedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the activation topic from its beginning. Each read continues where the one before ended. */
public final class TopicReader implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TopicRecords topic;
    private final List<PublishedEvent> events = new ArrayList<>();
    private final Set<UUID> ids = new HashSet<>();

    public TopicReader(String bootstrap) {
        this.topic = new TopicRecords(bootstrap, Topic.ACTIVATION.topicName()::equals);
    }

    /** Reads up to the current end of the topic and returns the ids of all events so far. */
    public Set<UUID> read() {
        for (var record : topic.next()) {
            var event = event(record);
            events.add(event);
            ids.add(event.id());
        }
        return Set.copyOf(ids);
    }

    /** In the order of each partition, repetitions included. */
    public List<PublishedEvent> events() {
        return List.copyOf(events);
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
                    JSON.readTree(record.value()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        topic.close();
    }
}
