package io.offhook.console.topics;

import io.offhook.console.timeline.store.TimelineProjection;
import io.offhook.console.trust.TrustItemProjection;
import io.offhook.contracts.topic.Topic;
import io.offhook.contracts.trust.TrustEvent;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.BatchTopicConsumer;
import io.offhook.eventing.inbox.Inbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows what is trusted. */
@ApplicationScoped
class TrustTopicConsumer implements BatchTopicConsumer {

    private final Inbox inbox;
    private final TimelineProjection timeline;
    private final TrustItemProjection items;

    TrustTopicConsumer(Inbox inbox, TimelineProjection timeline, TrustItemProjection items) {
        this.inbox = inbox;
        this.timeline = timeline;
        this.items = items;
    }

    @Incoming("trust")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive(this, batch);
    }

    @Override
    public String consumer() {
        return ConsoleReadModel.CONSUMER;
    }

    @Override
    public Topic topic() {
        return Topic.TRUST;
    }

    @Override
    public Uni<Void> onAll(List<Recorded<?>> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(each -> items.apply(each.as(TrustEvent.class)))
                .onItem()
                .ignoreAsUni()
                .chain(() -> timeline.add(Topic.TRUST, events));
    }
}
