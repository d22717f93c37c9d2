package io.offhook.console.topics;

import io.offhook.console.timeline.store.TimelineProjection;
import io.offhook.contracts.audit.AuditRecorded;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.BatchTopicConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Follows what is on no other topic: sign-ins and the like. What stands for an event is in the timeline already. */
@ApplicationScoped
class AuditTopicConsumer implements BatchTopicConsumer {

    private final TimelineProjection timeline;

    AuditTopicConsumer(TimelineProjection timeline) {
        this.timeline = timeline;
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
