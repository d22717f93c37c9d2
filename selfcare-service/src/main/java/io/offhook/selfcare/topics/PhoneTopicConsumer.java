package io.offhook.selfcare.topics;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.BatchTopicConsumer;
import io.offhook.eventing.inbox.Inbox;
import io.offhook.selfcare.erasure.WithoutErasedOwners;
import io.offhook.selfcare.phone.store.PhoneProjection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the phones. */
@ApplicationScoped
class PhoneTopicConsumer implements BatchTopicConsumer {

    private final Inbox inbox;
    private final PhoneProjection phones;
    private final WithoutErasedOwners owners;

    PhoneTopicConsumer(Inbox inbox, PhoneProjection phones, WithoutErasedOwners owners) {
        this.inbox = inbox;
        this.phones = phones;
        this.owners = owners;
    }

    @Incoming("phone")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive(this, batch);
    }

    @Override
    public String consumer() {
        return "selfcare";
    }

    @Override
    public Topic topic() {
        return Topic.PHONE;
    }

    @Override
    public Uni<Void> onAll(List<Recorded<?>> events) {
        return owners.of(events)
                .flatMap(known -> phones.applyAll(
                        known.stream().map(each -> (PhoneEvent) each.event()).toList()));
    }
}
