package io.offhook.eventing.inbox;

import io.offhook.contracts.Topic;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The handlers of this service, by consumer and topic: who applies a parked record. */
@ApplicationScoped
class ConsumerRegistry {

    private static final int BEFORE_CONSUMERS = 1;

    private final Map<Key, EventHandler> handlers = new ConcurrentHashMap<>();

    private record Key(String consumer, Topic topic) {}

    void atStart(@Observes @Priority(BEFORE_CONSUMERS) StartupEvent event, @Any Instance<TopicConsumer> consumers) {
        consumers.forEach(each -> register(each.consumer(), each.topic(), each));
    }

    void register(String consumer, Topic topic, EventHandler handler) {
        handlers.put(new Key(consumer, topic), handler);
    }

    Optional<EventHandler> handler(String consumer, Topic topic) {
        return Optional.ofNullable(handlers.get(new Key(consumer, topic)));
    }
}
