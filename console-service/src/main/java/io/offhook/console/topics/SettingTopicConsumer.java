package io.offhook.console.topics;

import io.offhook.console.setting.SettingProjection;
import io.offhook.console.timeline.store.TimelineProjection;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.BatchTopicConsumer;
import io.offhook.eventing.inbox.Inbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows settings and documents. */
@ApplicationScoped
class SettingTopicConsumer implements BatchTopicConsumer {

    private final Inbox inbox;
    private final TimelineProjection timeline;
    private final SettingProjection settings;

    SettingTopicConsumer(Inbox inbox, TimelineProjection timeline, SettingProjection settings) {
        this.inbox = inbox;
        this.timeline = timeline;
        this.settings = settings;
    }

    @Incoming("setting")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive(this, batch);
    }

    @Override
    public String consumer() {
        return ConsoleReadModel.CONSUMER;
    }

    @Override
    public Topic topic() {
        return Topic.SETTING;
    }

    @Override
    public Uni<Void> onAll(List<Recorded<?>> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(settings::put)
                .onItem()
                .ignoreAsUni()
                .chain(() -> timeline.add(Topic.SETTING, events));
    }

    @Override
    public Uni<Void> onErased(String key) {
        return settings.erase(key);
    }
}
