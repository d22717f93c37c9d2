package io.offhook.console.topics;

import io.offhook.console.rate.store.ActivationTimeProjection;
import io.offhook.console.timeline.store.TimelineProjection;
import io.offhook.contracts.device.DeviceEvent;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.BatchTopicConsumer;
import io.offhook.eventing.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows what devices do. The timeline knows those that it has. */
@ApplicationScoped
class DeviceTopicConsumer implements BatchTopicConsumer {

    private final Inbox inbox;
    private final TimelineProjection timeline;
    private final ActivationTimeProjection times;

    DeviceTopicConsumer(Inbox inbox, TimelineProjection timeline, ActivationTimeProjection times) {
        this.inbox = inbox;
        this.timeline = timeline;
        this.times = times;
    }

    @Incoming("device")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive(this, batch);
    }

    @Override
    public String consumer() {
        return ConsoleReadModel.CONSUMER;
    }

    @Override
    public Topic topic() {
        return Topic.DEVICE;
    }

    @Override
    public Uni<Void> onAll(List<Recorded<?>> events) {
        var seen = events.stream().map(each -> each.as(DeviceEvent.class)).toList();
        return times.served(seen).chain(() -> timeline.add(Topic.DEVICE, events));
    }
}
