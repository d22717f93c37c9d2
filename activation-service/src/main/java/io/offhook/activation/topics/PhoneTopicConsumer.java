package io.offhook.activation.topics;

import io.offhook.activation.code.ActivationCommand;
import io.offhook.activation.code.ActivationCommand.IssueCode;
import io.offhook.activation.code.ActivationCommand.ReleaseLiveCode;
import io.offhook.activation.code.ActivationCommand.ReleaseReason;
import io.offhook.activation.code.store.ActivationCommands;
import io.offhook.activation.code.store.ActivationCommands.Asked;
import io.offhook.activation.code.store.DeviceAssignments.Assignment;
import io.offhook.activation.config.DatabaseClock;
import io.offhook.activation.setting.store.CurrentSettings;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Follows the phones: who requires a code gets one, who is gone loses it. */
@ApplicationScoped
class PhoneTopicConsumer implements EventHandler {

    private final Inbox inbox;
    private final ActivationCommands deciding;
    private final DeviceAssignments assignments;
    private final DatabaseClock clock;
    private final CurrentSettings settings;

    PhoneTopicConsumer(
            Inbox inbox,
            ActivationCommands deciding,
            DeviceAssignments assignments,
            DatabaseClock clock,
            CurrentSettings settings) {
        this.inbox = inbox;
        this.deciding = deciding;
        this.assignments = assignments;
        this.clock = clock;
        this.settings = settings;
    }

    @Incoming("phone")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive("activation", Topic.PHONE, batch, this);
    }

    /** Runs of phones that get their codes at once; the others, in between, one by one. */
    @Override
    public Uni<Void> onAll(List<Recorded<?>> events) {
        return Multi.createFrom()
                .iterable(Runs.of(events, PhoneTopicConsumer::onlyIssues))
                .onItem()
                .transformToUniAndConcatenate(stretch ->
                        onlyIssues(stretch.getFirst()) ? issueAll(stretch) : EventHandler.super.onAll(stretch))
                .onItem()
                .ignoreAsUni();
    }

    @Override
    public Uni<Void> on(Recorded<?> recorded) {
        return switch ((PhoneEvent) recorded.event()) {
            case PhoneProvisioned ignored -> issueAll(List.of(recorded));
            case ActivationCodeRequired ignored -> issueAll(List.of(recorded));
            case ActivationCodeReleaseRequested it -> release(recorded, it.phoneId(), ReleaseReason.REQUESTED);
            case PhoneMacBlanked it ->
                assignments.free(it.phoneId()).chain(() -> release(recorded, it.phoneId(), ReleaseReason.REPLACED));
            case PhoneMacAssigned it -> assignments.assignAll(List.of(new Assignment(it.mac(), it.phoneId())));
            case PhoneRemoved it ->
                assignments
                        .free(it.phoneId())
                        .chain(() -> release(recorded, it.phoneId(), ReleaseReason.PHONE_REMOVED));
        };
    }

    private static boolean onlyIssues(Recorded<?> recorded) {
        return recorded.event() instanceof PhoneProvisioned || recorded.event() instanceof ActivationCodeRequired;
    }

    private Uni<Void> issueAll(List<Recorded<?>> events) {
        return assignments
                .assignAll(events.stream().flatMap(PhoneTopicConsumer::assignment).toList())
                .chain(() -> clock.now())
                .flatMap(at -> deciding.decideAll(
                        events.stream().flatMap(each -> asked(each, at)).toList()))
                .replaceWithVoid();
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
            case PhoneProvisioned it when it.requiresActivationCode() -> Stream.of(issue(it, at));
            case ActivationCodeRequired it -> Stream.of(issue(it, at));
            case PhoneProvisioned ignored -> Stream.empty();
            case ActivationCodeReleaseRequested ignored -> Stream.empty();
            case PhoneMacBlanked ignored -> Stream.empty();
            case PhoneMacAssigned ignored -> Stream.empty();
            case PhoneRemoved ignored -> Stream.empty();
        };
    }

    private IssueCode issue(PhoneProvisioned it, Instant at) {
        return new IssueCode(
                UUID.randomUUID(),
                it.phoneId(),
                it.deviceName(),
                it.model(),
                it.mac(),
                it.ownerId(),
                it.allowsMra(),
                at.plus(life(it.codeLife(), it.model())),
                at);
    }

    private IssueCode issue(ActivationCodeRequired it, Instant at) {
        return new IssueCode(
                UUID.randomUUID(),
                it.phoneId(),
                it.deviceName(),
                it.model(),
                it.mac(),
                it.ownerId(),
                it.allowsMra(),
                at.plus(life(it.codeLife(), it.model())),
                at);
    }

    /** As the request says, or else the model's setting, or else that of all. */
    private Duration life(@Nullable Duration requested, String model) {
        return requested == null ? settings.inForce().codeLife(model) : requested;
    }

    private Uni<Void> release(Recorded<?> cause, UUID phoneId, ReleaseReason reason) {
        return decide(cause, phoneId, at -> new ReleaseLiveCode(phoneId, reason, at));
    }

    private Uni<Void> decide(Recorded<?> cause, UUID phoneId, Function<Instant, ActivationCommand> command) {
        return clock.now()
                .flatMap(at -> deciding.decide(phoneId, command.apply(at), Cause.event(cause, at)))
                .replaceWithVoid();
    }
}
