package io.offhook.console.topics;

import io.offhook.console.timeline.store.TimelineProjection;
import io.offhook.console.trust.TrustItemProjection;
import io.offhook.contracts.topic.Topic;
import io.offhook.contracts.trust.TrustEvent;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.BatchTopicConsumer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Follows what is trusted. */
@ApplicationScoped
class TrustTopicConsumer implements BatchTopicConsumer {

    private final TimelineProjection timeline;
    private final TrustItemProjection items;

    TrustTopicConsumer(TimelineProjection timeline, TrustItemProjection items) {
        this.timeline = timeline;
        this.items = items;
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
