package io.offhook.activation.topics;

import io.offhook.activation.network.CurrentNetworks;
import io.offhook.activation.network.NetworkProjection;
import io.offhook.activation.site.SiteOperatorProjection;
import io.offhook.contracts.state.DevicePool;
import io.offhook.contracts.state.SiteOperator;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.EventHandler;
import io.offhook.eventing.inbox.Inbox;
import io.offhook.eventing.inbox.TopicConsumer;
import io.offhook.eventing.rebuild.ReadModel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows what administrators name in provisioning. The other states on the topic do not concern activation, or are its own. */
@ApplicationScoped
class SettingTopicConsumer implements TopicConsumer, ReadModel.FromTopics {

    private final Inbox inbox;
    private final SiteOperatorProjection operators;
    private final NetworkProjection stored;
    private final CurrentNetworks networks;

    SettingTopicConsumer(
            Inbox inbox, SiteOperatorProjection operators, NetworkProjection stored, CurrentNetworks networks) {
        this.inbox = inbox;
        this.operators = operators;
        this.stored = stored;
        this.networks = networks;
    }

    @Incoming("setting")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive(this, batch);
    }

    @Override
    public String consumer() {
        return "activation-setting";
    }

    @Override
    public Topic topic() {
        return Topic.SETTING;
    }

    @Override
    public Uni<Void> on(Recorded<?> recorded) {
        if (recorded.event() instanceof DevicePool pool) {
            return stored.put(pool);
        }
        return recorded.event() instanceof SiteOperator it
                ? operators.put(it)
                : Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> onErased(String key) {
        return operators.erase(key).chain(() -> stored.erase(key));
    }

    @Override
    public Uni<Void> afterCommit() {
        return networks.refresh();
    }

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public List<String> tables() {
        return List.of("site_operator", "device_pool_network");
    }

    @Override
    public Map<Topic, EventHandler> folds() {
        return Map.of(Topic.SETTING, this);
    }
}
