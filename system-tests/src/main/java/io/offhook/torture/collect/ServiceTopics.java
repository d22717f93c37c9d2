package io.offhook.torture.collect;

import io.offhook.contracts.topic.Topic;
import io.offhook.stack.service.Service;
import io.offhook.torture.evidence.PublishedEvent;
import io.offhook.torture.installation.Installation;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Follows the topics that keep every event of a service, for each service that runs and has one. */
public final class ServiceTopics implements AutoCloseable {

    private final Map<Service, TopicReader> readers = new EnumMap<>(Service.class);

    public ServiceTopics(Installation installation) {
        for (var service : installation.services()) {
            var topics = topicsOf(service);
            if (!topics.isEmpty()) {
                readers.put(service, new TopicReader(installation.kafka().bootstrap(), topics));
            }
        }
    }

    private static Set<String> topicsOf(Service service) {
        return Arrays.stream(Topic.values())
                .filter(Topic::isOfAnEventTable)
                .filter(topic -> topic.writers().contains(service.lowerName()))
                .map(Topic::topicName)
                .collect(Collectors.toSet());
    }

    /** How many different events of the service were read so far. */
    public long different(Service service) {
        var reader = readers.get(service);
        return reader == null ? 0 : reader.different();
    }

    /** How many different events of all services were read so far. */
    public long different() {
        return readers.values().stream().mapToLong(TopicReader::different).sum();
    }

    /** Reads the topics of the service up to their present ends and no further. */
    List<PublishedEvent> finish(Service service) {
        var reader = readers.get(service);
        return reader == null ? List.of() : reader.finish();
    }

    @Override
    public void close() {
        readers.values().forEach(TopicReader::close);
    }
}
