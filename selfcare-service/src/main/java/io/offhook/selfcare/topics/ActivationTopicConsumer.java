package io.offhook.selfcare.topics;

import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.ClaimRefused;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeExpiresSoon;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.CodeUse;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.activation.ExpectationEvent;
import io.offhook.contracts.activation.IdentityEvent;
import io.offhook.contracts.activation.PairingConfirmed;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.activation.ServiceEvent;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.BatchTopicConsumer;
import io.offhook.eventing.inbox.Inbox;
import io.offhook.selfcare.erasure.WithoutErasedOwners;
import io.offhook.selfcare.live.store.NotifyingOwners;
import io.offhook.selfcare.mail.store.OrderingNotices;
import io.offhook.selfcare.phone.store.CodeProjection;
import io.offhook.selfcare.phone.store.RefusalProjection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the codes: what the portal shows of them, and what people are told of them. */
@ApplicationScoped
class ActivationTopicConsumer implements BatchTopicConsumer {

    private final Inbox inbox;
    private final CodeProjection codes;
    private final RefusalProjection refusals;
    private final OrderingNotices mails;
    private final NotifyingOwners owners;
    private final WithoutErasedOwners erased;

    ActivationTopicConsumer(
            Inbox inbox,
            CodeProjection codes,
            RefusalProjection refusals,
            OrderingNotices mails,
            NotifyingOwners owners,
            WithoutErasedOwners erased) {
        this.inbox = inbox;
        this.codes = codes;
        this.refusals = refusals;
        this.mails = mails;
        this.owners = owners;
        this.erased = erased;
    }

    @Incoming("activation")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive(this, batch);
    }

    @Override
    public String consumer() {
        return SelfcareReadModel.CONSUMER;
    }

    @Override
    public Topic topic() {
        return Topic.ACTIVATION;
    }

    @Override
    public Uni<Void> onAll(List<Recorded<?>> events) {
        return erased.of(events).flatMap(this::apply);
    }

    private Uni<Void> apply(List<Recorded<?>> events) {
        var activations =
                events.stream().map(each -> each.as(ActivationEvent.class)).toList();
        return codes.applyAll(activations)
                .chain(() -> refusals.applyAll(activations))
                .call(() -> mails.applyAll(activations))
                .chain(refused -> owners.owners(phones(activations), refused))
                .chain(woken -> owners.wake(woken.stream()));
    }

    /** The streams that have the id of a phone. Refusals name theirs. */
    private static List<UUID> phones(List<Recorded<ActivationEvent>> events) {
        return events.stream()
                .flatMap(each -> switch (each.event()) {
                    case CodeIssued it -> Stream.of(it.phoneId());
                    case CodeReleased it -> Stream.of(it.phoneId());
                    case CodeExpired it -> Stream.of(it.phoneId());
                    case CodeUse it -> Stream.of(it.phoneId());
                    case RedemptionRefused it -> Stream.ofNullable(it.phoneId());
                    case ClaimRefused it -> Stream.ofNullable(it.phoneId());
                    case PairingConfirmed it -> Stream.of(it.phoneId());
                    case CodeExpiresSoon ignored -> Stream.<UUID>empty();
                    case CodeViewed ignored -> Stream.<UUID>empty();
                    case CloneSuspected ignored -> Stream.<UUID>empty();
                    case IdentityEvent ignored -> Stream.<UUID>empty();
                    case ExpectationEvent ignored -> Stream.<UUID>empty();
                    case ServiceEvent ignored -> Stream.<UUID>empty();
                })
                .toList();
    }
}
