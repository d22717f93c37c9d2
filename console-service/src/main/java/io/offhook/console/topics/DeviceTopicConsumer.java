package io.offhook.console.topics;

import io.offhook.console.phone.store.ProgressProjection;
import io.offhook.console.rate.store.ActivationTimeProjection;
import io.offhook.console.timeline.store.TimelineProjection;
import io.offhook.contracts.device.DeviceEvent;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.BatchTopicConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Follows what devices do. The timeline knows those that it has. */
@ApplicationScoped
class DeviceTopicConsumer implements BatchTopicConsumer {

    private final TimelineProjection timeline;
    private final ActivationTimeProjection times;
    private final ProgressProjection progress;

    DeviceTopicConsumer(TimelineProjection timeline, ActivationTimeProjection times, ProgressProjection progress) {
        this.timeline = timeline;
        this.times = times;
        this.progress = progress;
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
        return times.served(seen).chain(() -> progress.applyAll(seen)).chain(() -> timeline.add(Topic.DEVICE, events));
    }
}
