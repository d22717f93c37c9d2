package io.offhook.selfcare.topics;

import io.offhook.contracts.state.ActivationSetting;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.Inbox;
import io.offhook.eventing.inbox.TopicConsumer;
import io.offhook.selfcare.setting.PortalSettingProjection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the settings of activation. The others on the topic do not concern the portal. */
@ApplicationScoped
class SettingTopicConsumer implements TopicConsumer {

    private final Inbox inbox;
    private final PortalSettingProjection settings;

    SettingTopicConsumer(Inbox inbox, PortalSettingProjection settings) {
        this.inbox = inbox;
        this.settings = settings;
    }

    @Incoming("setting")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive(this, batch);
    }

    @Override
    public String consumer() {
        return "selfcare";
    }

    @Override
    public Topic topic() {
        return Topic.SETTING;
    }

    @Override
    public Uni<Void> on(Recorded<?> recorded) {
        return recorded.event() instanceof ActivationSetting setting
                ? settings.put(setting)
                : Uni.createFrom().voidItem();
    }
}
