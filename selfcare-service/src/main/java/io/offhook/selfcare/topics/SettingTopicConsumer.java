package io.offhook.selfcare.topics;

import io.offhook.contracts.state.ActivationSetting;
import io.offhook.contracts.state.PhoneModel;
import io.offhook.contracts.state.ReminderSetting;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.Inbox;
import io.offhook.eventing.inbox.TopicConsumer;
import io.offhook.selfcare.live.store.NotifyingOwners;
import io.offhook.selfcare.phone.store.ModelProjection;
import io.offhook.selfcare.setting.PortalSettingProjection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the settings of activation and of reminders, and the models. What else is on the topic does not concern the portal. */
@ApplicationScoped
class SettingTopicConsumer implements TopicConsumer {

    private final Inbox inbox;
    private final PortalSettingProjection settings;
    private final ModelProjection models;
    private final NotifyingOwners owners;

    SettingTopicConsumer(
            Inbox inbox, PortalSettingProjection settings, ModelProjection models, NotifyingOwners owners) {
        this.inbox = inbox;
        this.settings = settings;
        this.models = models;
        this.owners = owners;
    }

    @Incoming("setting")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive(this, batch);
    }

    @Override
    public String consumer() {
        return SelfcareReadModel.CONSUMER;
    }

    @Override
    public Topic topic() {
        return Topic.SETTING;
    }

    @Override
    public Uni<Void> on(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case ActivationSetting setting -> settings.put(setting).chain(owners::wakeEverybody);
            case ReminderSetting setting -> settings.put(setting);
            case PhoneModel model -> models.put(model);
            default -> Uni.createFrom().voidItem();
        };
    }

    @Override
    public Uni<Void> onErased(String key) {
        return models.erase(key).chain(() -> settings.erase(key));
    }
}
