package io.offhook.selfcare.topics;

import io.offhook.contracts.device.DeviceEvent;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.BatchTopicConsumer;
import io.offhook.eventing.inbox.Inbox;
import io.offhook.selfcare.live.store.NotifyingOwners;
import io.offhook.selfcare.phone.store.ProgressProjection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows how far devices get. What comes twice changes nothing. */
@ApplicationScoped
class DeviceTopicConsumer implements BatchTopicConsumer {

    private final Inbox inbox;
    private final ProgressProjection progress;
    private final NotifyingOwners owners;

    DeviceTopicConsumer(Inbox inbox, ProgressProjection progress, NotifyingOwners owners) {
        this.inbox = inbox;
        this.progress = progress;
        this.owners = owners;
    }

    @Incoming("device")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive(this, batch);
    }

    @Override
    public String consumer() {
        return SelfcareReadModel.CONSUMER;
    }

    @Override
    public Topic topic() {
        return Topic.DEVICE;
    }

    @Override
    public Uni<Void> onAll(List<Recorded<?>> events) {
        var seen = events.stream().map(each -> each.as(DeviceEvent.class)).toList();
        return progress.applyAll(seen)
                .chain(names -> owners.owners(List.of(), names))
                .chain(woken -> owners.wake(woken.stream()));
    }
}
