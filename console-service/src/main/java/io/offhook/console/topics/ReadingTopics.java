package io.offhook.console.topics;

import io.offhook.eventing.broker.TopicNames;
import io.offhook.eventing.inbox.Inbox;
import io.offhook.eventing.inbox.TopicConsumer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads all topics by one client, which costs a fraction of one for each, and hands each its records. */
@ApplicationScoped
class ReadingTopics {

    private final Inbox inbox;
    private final TopicNames names;
    private final List<TopicConsumer> consumers;

    ReadingTopics(Inbox inbox, TopicNames names, @Any Instance<TopicConsumer> consumers) {
        this.inbox = inbox;
        this.names = names;
        this.consumers = consumers.stream().toList();
    }

    @Incoming("topics")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return Multi.createFrom()
                .iterable(consumers)
                .onItem()
                .transformToUniAndConcatenate(consumer -> hand(batch, consumer))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> hand(ConsumerRecords<String, byte[]> batch, TopicConsumer consumer) {
        var own = of(batch, names.of(consumer.topic()));
        return own.isEmpty()
                ? Uni.createFrom().voidItem()
                : inbox.receive(consumer, new ConsumerRecords<>(own, Map.of()));
    }

    private static Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> of(
            ConsumerRecords<String, byte[]> batch, String topic) {
        return batch.partitions().stream()
                .filter(each -> each.topic().equals(topic))
                .collect(Collectors.toMap(each -> each, batch::records));
    }
}
