package io.offhook.activation.code.issuing;

import io.offhook.activation.code.ActivationCommand.IssueCode;
import io.offhook.activation.code.ActivationCommand.ReleaseLiveCode;
import io.offhook.activation.code.ActivationCommand.ReleaseReason;
import io.offhook.activation.code.deciding.Deciding;
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
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
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

    @Override
    public Uni<Void> on(Recorded<?> recorded) {
        var at = clock.instant();
        var cause = Cause.event(recorded, at);
        return switch ((PhoneEvent) recorded.event()) {
            case PhoneProvisioned it ->
                assignments
                        .assign(it.mac(), it.phoneId())
                        .chain(() -> it.requiresActivationCode()
                                ? issue(it.phoneId(), it.deviceName(), it.model(), it.mac(), it.ownerId(), at, cause)
                                : Uni.createFrom().voidItem());
            case ActivationCodeRequired it ->
                issue(it.phoneId(), it.deviceName(), it.model(), it.mac(), it.ownerId(), at, cause);
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

    private Uni<Void> issue(
            UUID phoneId,
            String deviceName,
            String model,
            @Nullable String mac,
            @Nullable String ownerId,
            Instant at,
            Cause cause) {
        var command = new IssueCode(UUID.randomUUID(), phoneId, deviceName, model, mac, ownerId, at.plus(life), at);
        return deciding.decide(phoneId, command, cause).replaceWithVoid();
    }

    private Uni<Void> release(UUID phoneId, ReleaseReason reason, Instant at, Cause cause) {
        return deciding.decide(phoneId, new ReleaseLiveCode(phoneId, reason, at), cause)
                .replaceWithVoid();
    }
}
