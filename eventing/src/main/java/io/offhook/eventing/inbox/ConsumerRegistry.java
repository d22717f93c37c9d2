package io.offhook.eventing.inbox;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.inbox.deadletter.DeadLetterAlarm;
import io.offhook.eventing.inbox.deadletter.ParkedRecords.Stream;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The consumers of this service: who applies a parked record. */
@ApplicationScoped
class ConsumerRegistry {

    private static final int BEFORE_CONSUMERS = 1;

    private final Map<Key, TopicConsumer> consumers = new ConcurrentHashMap<>();

    private final DeadLetterAlarm alarm;

    ConsumerRegistry(DeadLetterAlarm alarm) {
        this.alarm = alarm;
    }

    private record Key(String consumer, Topic topic) {}

    void atStart(@Observes @Priority(BEFORE_CONSUMERS) StartupEvent event, @Any Instance<TopicConsumer> beans) {
        beans.forEach(this::register);
    }

    void register(TopicConsumer consumer) {
        if (consumers.putIfAbsent(new Key(consumer.consumer(), consumer.topic()), consumer) != null) {
            throw new IllegalStateException("two consumers " + consumer.consumer() + " of " + consumer.topic()
                    + " would share their positions");
        }
        alarm.register(consumer.consumer(), consumer.topic());
    }

    Optional<TopicConsumer> find(Stream parked) {
        return Optional.ofNullable(consumers.get(new Key(parked.consumer(), parked.topic())));
    }
}
