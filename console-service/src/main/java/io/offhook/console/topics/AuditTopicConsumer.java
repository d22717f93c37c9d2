package io.offhook.console.topics;

import io.offhook.console.timeline.store.TimelineProjection;
import io.offhook.contracts.audit.AuditRecorded;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.BatchTopicConsumer;
import io.offhook.eventing.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows what is on no other topic: sign-ins and the like. What stands for an event is in the timeline already. */
@ApplicationScoped
class AuditTopicConsumer implements BatchTopicConsumer {

    private final Inbox inbox;
    private final TimelineProjection timeline;

    AuditTopicConsumer(Inbox inbox, TimelineProjection timeline) {
        this.inbox = inbox;
        this.timeline = timeline;
    }

    @Incoming("audit")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive(this, batch);
    }

    @Override
    public String consumer() {
        return ConsoleReadModel.CONSUMER;
    }

    @Override
    public Topic topic() {
        return Topic.AUDIT;
    }

    @Override
    public Uni<Void> onAll(List<Recorded<?>> events) {
        var alone = events.stream()
                .filter(each -> ((AuditRecorded) each.event()).eventId() == null)
                .toList();
        return timeline.add(Topic.AUDIT, alone);
    }
}
