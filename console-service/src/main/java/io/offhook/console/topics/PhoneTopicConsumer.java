package io.offhook.console.topics;

import io.offhook.console.phone.store.PhoneProjection;
import io.offhook.console.timeline.store.TimelineProjection;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.BatchTopicConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Follows the phones. */
@ApplicationScoped
class PhoneTopicConsumer implements BatchTopicConsumer {

    private final TimelineProjection timeline;
    private final PhoneProjection phones;

    PhoneTopicConsumer(TimelineProjection timeline, PhoneProjection phones) {
        this.timeline = timeline;
        this.phones = phones;
    }

    @Override
    public String consumer() {
        return ConsoleReadModel.CONSUMER;
    }

    @Override
    public Topic topic() {
        return Topic.PHONE;
    }

    @Override
    public Uni<Void> onAll(List<Recorded<?>> events) {
        var changes = events.stream().map(each -> each.as(PhoneEvent.class)).toList();
        return phones.applyAll(changes).chain(() -> timeline.add(Topic.PHONE, events));
    }
}
