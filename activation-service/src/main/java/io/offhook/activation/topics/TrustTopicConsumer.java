package io.offhook.activation.topics;

import io.offhook.activation.trust.Anchors;
import io.offhook.activation.trust.TrustProjection;
import io.offhook.contracts.topic.Topic;
import io.offhook.contracts.trust.TrustEvent;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.Inbox;
import io.offhook.eventing.inbox.TopicConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The topic of trust: projects anchors, denials and revocation lists, and uses them at once. */
@ApplicationScoped
class TrustTopicConsumer implements TopicConsumer {

    private final Inbox inbox;
    private final TrustProjection projection;
    private final Anchors anchors;

    TrustTopicConsumer(Inbox inbox, TrustProjection projection, Anchors anchors) {
        this.inbox = inbox;
        this.projection = projection;
        this.anchors = anchors;
    }

    @Incoming("trust")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive(this, batch);
    }

    @Override
    public String consumer() {
        return projection.consumer();
    }

    @Override
    public Topic topic() {
        return Topic.TRUST;
    }

    @Override
    public Uni<Void> on(Recorded<?> recorded) {
        return projection.apply(
                (TrustEvent) recorded.event(), recorded.metadata().time());
    }

    @Override
    public Uni<Void> afterCommit() {
        return anchors.refresh();
    }
}
