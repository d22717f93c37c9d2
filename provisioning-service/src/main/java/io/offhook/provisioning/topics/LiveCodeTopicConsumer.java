package io.offhook.provisioning.topics;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.BatchTopicConsumer;
import io.offhook.eventing.inbox.Inbox;
import io.offhook.provisioning.phone.activation.LiveCodeProjection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The live codes of the activation topic, a read model that can be read again from the beginning. */
@ApplicationScoped
class LiveCodeTopicConsumer implements BatchTopicConsumer {

    private final Inbox inbox;
    private final LiveCodeProjection codes;

    LiveCodeTopicConsumer(Inbox inbox, LiveCodeProjection codes) {
        this.inbox = inbox;
        this.codes = codes;
    }

    @Incoming("codes")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive(this, batch);
    }

    @Override
    public String consumer() {
        return codes.consumer();
    }

    @Override
    public Topic topic() {
        return Topic.ACTIVATION;
    }

    @Override
    public Uni<Void> onAll(List<Recorded<?>> events) {
        return codes.applyAll(events);
    }
}
