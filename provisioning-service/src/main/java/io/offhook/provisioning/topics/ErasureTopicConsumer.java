package io.offhook.provisioning.topics;

import io.offhook.contracts.state.Erasure;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.Inbox;
import io.offhook.eventing.inbox.TopicConsumer;
import io.offhook.provisioning.erasure.store.KeepingReceipts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from other services that they have erased a person. */
@ApplicationScoped
class ErasureTopicConsumer implements TopicConsumer {

    private final Inbox inbox;
    private final KeepingReceipts receipts;

    ErasureTopicConsumer(Inbox inbox, KeepingReceipts receipts) {
        this.inbox = inbox;
        this.receipts = receipts;
    }

    @Incoming("erasure")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive(this, batch);
    }

    @Override
    public String consumer() {
        return "provisioning-erasure";
    }

    @Override
    public Topic topic() {
        return Topic.ERASURE;
    }

    @Override
    public Uni<Void> on(Recorded<?> recorded) {
        return receipts.keep((Erasure) recorded.event(), recorded);
    }
}
