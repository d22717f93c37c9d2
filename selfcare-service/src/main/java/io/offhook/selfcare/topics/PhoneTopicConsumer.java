package io.offhook.selfcare.topics;

import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.PhoneAutoRegistered;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneMacAssigned;
import io.offhook.contracts.phone.PhoneMacBlanked;
import io.offhook.contracts.phone.PhonePasswordViewed;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.contracts.phone.PhoneRegistered;
import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.contracts.phone.PhoneUnregistered;
import io.offhook.contracts.phone.RegistrationMismatchSuspected;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.BatchTopicConsumer;
import io.offhook.eventing.inbox.Inbox;
import io.offhook.pages.device.store.RegistrationProgress;
import io.offhook.selfcare.erasure.WithoutErasedOwners;
import io.offhook.selfcare.live.store.NotifyingOwners;
import io.offhook.selfcare.phone.store.PhoneProjection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the phones. */
@ApplicationScoped
class PhoneTopicConsumer implements BatchTopicConsumer {

    private final Inbox inbox;
    private final PhoneProjection phones;
    private final NotifyingOwners owners;
    private final WithoutErasedOwners erased;

    PhoneTopicConsumer(Inbox inbox, PhoneProjection phones, NotifyingOwners owners, WithoutErasedOwners erased) {
        this.inbox = inbox;
        this.phones = phones;
        this.owners = owners;
        this.erased = erased;
    }

    @Incoming("phone")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive(this, batch);
    }

    @Override
    public String consumer() {
        return SelfcareReadModel.CONSUMER;
    }

    @Override
    public Topic topic() {
        return Topic.PHONE;
    }

    @Override
    public Uni<Void> onAll(List<Recorded<?>> events) {
        return erased.of(events).flatMap(this::apply);
    }

    private Uni<Void> apply(List<Recorded<?>> events) {
        var all = events.stream().map(each -> each.as(PhoneEvent.class)).toList();
        var ids = all.stream().map(each -> UUID.fromString(each.streamId())).toList();
        return owners.ofPhones(ids)
                .call(() -> phones.applyAll(all))
                .call(() -> RegistrationProgress.applyAll(all))
                .chain(former ->
                        owners.wake(Stream.concat(former.stream(), all.stream().flatMap(PhoneTopicConsumer::owner))));
    }

    /** Who owns it from now on. */
    private static Stream<String> owner(Recorded<PhoneEvent> recorded) {
        return switch (recorded.event()) {
            case PhoneProvisioned it -> Stream.ofNullable(it.ownerId());
            case PhoneReconfigured it -> Stream.ofNullable(it.ownerId());
            case ActivationCodeRequired it -> Stream.ofNullable(it.ownerId());
            case PhoneMacAssigned ignored -> Stream.empty();
            case PhoneAutoRegistered ignored -> Stream.empty();
            case PhonePasswordViewed ignored -> Stream.empty();
            case PhoneRegistered ignored -> Stream.empty();
            case PhoneUnregistered ignored -> Stream.empty();
            case RegistrationMismatchSuspected ignored -> Stream.empty();
            case ActivationCodeReleaseRequested ignored -> Stream.empty();
            case PhoneMacBlanked ignored -> Stream.empty();
            case PhoneRemoved ignored -> Stream.empty();
        };
    }
}
