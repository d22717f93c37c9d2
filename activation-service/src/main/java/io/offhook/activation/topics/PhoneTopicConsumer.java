package io.offhook.activation.topics;

import io.offhook.activation.code.ActivationCommand.ReleaseReason;
import io.offhook.activation.code.life.IssuingCodes;
import io.offhook.activation.code.life.ReleasingCode;
import io.offhook.activation.code.store.DeviceAssignments;
import io.offhook.activation.code.store.DeviceAssignments.Assignment;
import io.offhook.activation.code.store.PhoneProjection;
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
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * The topic of phones: a phone that needs a code is issued one; a phone that is removed or blanked loses it. What the topic says of phones
 * is kept for exports of codes. A device that registered by itself may redeem the code of any phone: its own record gives way.
 */
@ApplicationScoped
class PhoneTopicConsumer implements BatchTopicConsumer {

    private final Inbox inbox;
    private final IssuingCodes issuance;
    private final ReleasingCode release;
    private final DeviceAssignments assignments;
    private final PhoneProjection phones;

    PhoneTopicConsumer(
            Inbox inbox,
            IssuingCodes issuance,
            ReleasingCode release,
            DeviceAssignments assignments,
            PhoneProjection phones) {
        this.inbox = inbox;
        this.issuance = issuance;
        this.release = release;
        this.assignments = assignments;
        this.phones = phones;
    }

    @Incoming("phone")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive(this, batch);
    }

    @Override
    public String consumer() {
        return "activation";
    }

    @Override
    public Topic topic() {
        return Topic.PHONE;
    }

    /** Runs of events that issue codes, or that assign MACs, are handled together, the others between them one by one. */
    @Override
    public Uni<Void> onAll(List<Recorded<?>> events) {
        return phones.applyAll(events)
                .chain(() -> inOrder(
                        Runs.of(events, PhoneTopicConsumer::handling), run -> switch (handling(run.getFirst())) {
                            case ISSUES -> issuance.issueAll(run);
                            case ASSIGNS -> assignAll(run);
                            case ALONE -> inOrder(run, this::alone);
                        }));
    }

    private static <T> Uni<Void> inOrder(List<T> items, Function<T, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> alone(Recorded<?> recorded) {
        return switch ((PhoneEvent) recorded.event()) {
            case PhoneProvisioned ignored -> issuance.issueAll(List.of(recorded));
            case ActivationCodeRequired ignored -> issuance.issueAll(List.of(recorded));
            case PhoneAutoRegistered ignored -> Uni.createFrom().voidItem();
            case PhoneReconfigured it -> assignAnew(it);
            case ActivationCodeReleaseRequested it ->
                release.releaseLive(it.phoneId(), ReleaseReason.REQUESTED, recorded);
            case PhoneMacBlanked it ->
                assignments
                        .release(it.phoneId())
                        .chain(() -> release.releaseLive(it.phoneId(), ReleaseReason.REPLACED, recorded));
            case PhoneMacAssigned ignored -> assignAll(List.of(recorded));
            case PhonePasswordViewed ignored -> Uni.createFrom().voidItem();
            case PhoneRegistered ignored -> Uni.createFrom().voidItem();
            case PhoneUnregistered ignored -> Uni.createFrom().voidItem();
            case RegistrationMismatchSuspected ignored -> Uni.createFrom().voidItem();
            case PhoneRemoved it ->
                assignments
                        .release(it.phoneId())
                        .chain(() -> release.releaseLive(it.phoneId(), ReleaseReason.PHONE_REMOVED, recorded));
        };
    }

    /** A code for the new MAC, where one is needed, is asked for by the event that follows. */
    private Uni<Void> assignAnew(PhoneReconfigured it) {
        if (it.deviceName().equals(it.previousDeviceName())) {
            return Uni.createFrom().voidItem();
        }
        var mac = it.mac();
        return assignments
                .release(it.phoneId())
                .chain(() ->
                        assignments.assignAll(mac == null ? List.of() : List.of(new Assignment(mac, it.phoneId()))));
    }

    private Uni<Void> assignAll(List<Recorded<?>> assigned) {
        return assignments.assignAll(assigned.stream()
                .map(each -> (PhoneMacAssigned) each.event())
                .map(it -> new Assignment(it.mac(), it.phoneId()))
                .toList());
    }

    private enum Handling {
        ISSUES,
        ASSIGNS,
        ALONE
    }

    private static Handling handling(Recorded<?> recorded) {
        if (IssuingCodes.concerns((PhoneEvent) recorded.event())) {
            return Handling.ISSUES;
        }
        return recorded.event() instanceof PhoneMacAssigned ? Handling.ASSIGNS : Handling.ALONE;
    }
}
