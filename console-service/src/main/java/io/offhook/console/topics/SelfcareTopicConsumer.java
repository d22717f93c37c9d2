package io.offhook.console.topics;

import io.offhook.console.timeline.store.TimelineProjection;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.BatchTopicConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Follows what people were told, and what they told. */
@ApplicationScoped
class SelfcareTopicConsumer implements BatchTopicConsumer {

    private final TimelineProjection timeline;

    SelfcareTopicConsumer(TimelineProjection timeline) {
        this.timeline = timeline;
    }

    @Override
    public String consumer() {
        return ConsoleReadModel.CONSUMER;
    }

    @Override
    public Topic topic() {
        return Topic.SELFCARE;
    }

    @Override
    public Uni<Void> onAll(List<Recorded<?>> events) {
        return timeline.add(Topic.SELFCARE, events);
    }
}
