package io.offhook.activation.code.issuing;

import io.offhook.activation.code.ActivationCommand.IssueCode;
import io.offhook.activation.code.ActivationCommand.ReleaseLiveCode;
import io.offhook.activation.code.ActivationCommand.ReleaseReason;
import io.offhook.activation.code.deciding.Deciding;
import io.offhook.activation.code.deciding.Deciding.Asked;
import io.offhook.activation.code.issuing.DeviceAssignments.Assignment;
import io.offhook.contracts.Topic;
import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneMacAssigned;
import io.offhook.contracts.phone.PhoneMacBlanked;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.eventing.Cause;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.EventHandler;
import io.offhook.eventing.inbox.Inbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Follows the phones: who requires a code gets one, who is gone loses it. */
@ApplicationScoped
class PhoneEvents implements EventHandler {

    private final Inbox inbox;
    private final Deciding deciding;
    private final DeviceAssignments assignments;
    private final Clock clock;
    private final Duration life;

    PhoneEvents(
            Inbox inbox,
            Deciding deciding,
            DeviceAssignments assignments,
            Clock clock,
            @ConfigProperty(name = "offhook.code.life") Duration life) {
        this.inbox = inbox;
        this.deciding = deciding;
        this.assignments = assignments;
        this.clock = clock;
        this.life = life;
    }

    @Incoming("phone")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive("activation", Topic.PHONE, batch, this);
    }

    /** Stretches of phones that get their codes at once; the others, in between, one by one. */
    @Override
    public Uni<Void> onAll(List<Recorded<?>> events) {
        return Multi.createFrom()
                .iterable(Stretches.of(events, PhoneEvents::onlyIssues))
                .onItem()
                .transformToUniAndConcatenate(stretch ->
                        onlyIssues(stretch.getFirst()) ? issueAll(stretch) : EventHandler.super.onAll(stretch))
                .onItem()
                .ignoreAsUni();
    }

    @Override
    public Uni<Void> on(Recorded<?> recorded) {
        var at = clock.instant();
        var cause = Cause.event(recorded, at);
        return switch ((PhoneEvent) recorded.event()) {
            case PhoneProvisioned ignored -> issueAll(List.of(recorded));
            case ActivationCodeRequired ignored -> issueAll(List.of(recorded));
            case ActivationCodeReleaseRequested it -> release(it.phoneId(), ReleaseReason.REQUESTED, at, cause);
            case PhoneMacBlanked it ->
                assignments.free(it.phoneId()).chain(() -> release(it.phoneId(), ReleaseReason.REPLACED, at, cause));
            case PhoneMacAssigned it -> assignments.assign(it.mac(), it.phoneId());
            case PhoneRemoved it ->
                assignments
                        .free(it.phoneId())
                        .chain(() -> release(it.phoneId(), ReleaseReason.PHONE_REMOVED, at, cause));
        };
    }

    private static boolean onlyIssues(Recorded<?> recorded) {
        return recorded.event() instanceof PhoneProvisioned || recorded.event() instanceof ActivationCodeRequired;
    }

    private Uni<Void> issueAll(List<Recorded<?>> events) {
        var at = clock.instant();
        return assignments
                .assignAll(events.stream().flatMap(PhoneEvents::assignment).toList())
                .chain(() -> deciding.decideAll(
                        events.stream().flatMap(each -> asked(each, at)).toList()));
    }

    private static Stream<Assignment> assignment(Recorded<?> recorded) {
        return recorded.event() instanceof PhoneProvisioned it && it.mac() != null
                ? Stream.of(new Assignment(it.mac(), it.phoneId()))
                : Stream.empty();
    }

    private Stream<Asked> asked(Recorded<?> recorded, Instant at) {
        return command(recorded, at).map(command -> new Asked(command.phoneId(), command, Cause.event(recorded, at)));
    }

    private Stream<IssueCode> command(Recorded<?> recorded, Instant at) {
        return switch ((PhoneEvent) recorded.event()) {
            case PhoneProvisioned it
            when it.requiresActivationCode() ->
                Stream.of(code(it.phoneId(), it.deviceName(), it.model(), it.mac(), it.ownerId(), at));
            case ActivationCodeRequired it ->
                Stream.of(code(it.phoneId(), it.deviceName(), it.model(), it.mac(), it.ownerId(), at));
            case PhoneProvisioned ignored -> Stream.empty();
            case ActivationCodeReleaseRequested ignored -> Stream.empty();
            case PhoneMacBlanked ignored -> Stream.empty();
            case PhoneMacAssigned ignored -> Stream.empty();
            case PhoneRemoved ignored -> Stream.empty();
        };
    }

    private IssueCode code(
            UUID phoneId, String deviceName, String model, @Nullable String mac, @Nullable String ownerId, Instant at) {
        return new IssueCode(UUID.randomUUID(), phoneId, deviceName, model, mac, ownerId, at.plus(life), at);
    }

    private Uni<Void> release(UUID phoneId, ReleaseReason reason, Instant at, Cause cause) {
        return deciding.decide(phoneId, new ReleaseLiveCode(phoneId, reason, at), cause)
                .replaceWithVoid();
    }
}
