package io.offhook.console.topics;

import io.offhook.console.setting.SettingProjection;
import io.offhook.console.timeline.store.TimelineProjection;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.BatchTopicConsumer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Follows settings and documents. */
@ApplicationScoped
class SettingTopicConsumer implements BatchTopicConsumer {

    private final TimelineProjection timeline;
    private final SettingProjection settings;

    SettingTopicConsumer(TimelineProjection timeline, SettingProjection settings) {
        this.timeline = timeline;
        this.settings = settings;
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
