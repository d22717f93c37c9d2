package io.offhook.tvs.topics;

import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.EventHandler;
import io.offhook.eventing.inbox.Inbox;
import io.offhook.eventing.inbox.TopicConsumer;
import io.offhook.eventing.rebuild.ReadModel;
import io.offhook.tvs.lsc.store.ActivatedPhones;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns which phones redeemed codes. */
@ApplicationScoped
class ActivationTopicConsumer implements TopicConsumer, ReadModel.FromTopics {

    private final Inbox inbox;
    private final ActivatedPhones phones;

    ActivationTopicConsumer(Inbox inbox, ActivatedPhones phones) {
        this.inbox = inbox;
        this.phones = phones;
    }

    @Incoming("activation")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive(this, batch);
    }

    @Override
    public String consumer() {
        return "tvs-activation";
    }

    @Override
    public Topic topic() {
        return Topic.ACTIVATION;
    }

    @Override
    public Uni<Void> on(Recorded<?> recorded) {
        return recorded.event() instanceof CodeRedeemed redeemed
                ? phones.keep(redeemed, recorded.metadata().time())
                : Uni.createFrom().voidItem();
    }

    @Override
    public String name() {
        return "activated-phones";
    }

    @Override
    public List<String> tables() {
        return List.of("activated_phone");
    }

    @Override
    public Map<Topic, EventHandler> folds() {
        return Map.of(Topic.ACTIVATION, this);
    }
}
