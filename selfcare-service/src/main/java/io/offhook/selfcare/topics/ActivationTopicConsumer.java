package io.offhook.selfcare.topics;

import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.BatchTopicConsumer;
import io.offhook.eventing.inbox.Inbox;
import io.offhook.selfcare.erasure.WithoutErasedOwners;
import io.offhook.selfcare.mail.store.OrderingWelcomeMails;
import io.offhook.selfcare.phone.store.CodeProjection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the codes: what the portal shows of them, and which of them are mailed. */
@ApplicationScoped
class ActivationTopicConsumer implements BatchTopicConsumer {

    private final Inbox inbox;
    private final CodeProjection codes;
    private final OrderingWelcomeMails mails;
    private final WithoutErasedOwners owners;

    ActivationTopicConsumer(Inbox inbox, CodeProjection codes, OrderingWelcomeMails mails, WithoutErasedOwners owners) {
        this.inbox = inbox;
        this.codes = codes;
        this.mails = mails;
        this.owners = owners;
    }

    @Incoming("activation")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive(this, batch);
    }

    @Override
    public String consumer() {
        return "selfcare";
    }

    @Override
    public Topic topic() {
        return Topic.ACTIVATION;
    }

    @Override
    public Uni<Void> onAll(List<Recorded<?>> events) {
        return owners.of(events).flatMap(this::apply);
    }

    private Uni<Void> apply(List<Recorded<?>> events) {
        var activations =
                events.stream().map(each -> each.as(ActivationEvent.class)).toList();
        return codes.applyAll(activations.stream().map(Recorded::event).toList())
                .chain(() -> mails.applyAll(activations));
    }
}
