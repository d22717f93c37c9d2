package io.offhook.activation.code.life;

import io.offhook.activation.code.ActivationCommand;
import io.offhook.activation.code.ActivationCommand.IssueCode;
import io.offhook.activation.code.store.ActivationCommands;
import io.offhook.activation.code.store.DatabaseClock;
import io.offhook.activation.code.store.DeviceAssignments;
import io.offhook.activation.code.store.DeviceAssignments.Assignment;
import io.offhook.activation.setting.store.CurrentSettings;
import io.offhook.contracts.Event;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.eventing.Cause;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.store.CommandHandler.Request;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Issues codes to phones that need one. In the caller's transaction. */
@ApplicationScoped
public class IssuingCodes {

    private final ActivationCommands commands;
    private final DeviceAssignments assignments;
    private final DatabaseClock clock;
    private final CurrentSettings settings;
    private final IssueDelays delays;

    IssuingCodes(
            ActivationCommands commands,
            DeviceAssignments assignments,
            DatabaseClock clock,
            CurrentSettings settings,
            IssueDelays delays) {
        this.commands = commands;
        this.assignments = assignments;
        this.clock = clock;
        this.settings = settings;
        this.delays = delays;
    }

    /** Whether {@link #issueAll} takes the event. */
    public static boolean concerns(PhoneEvent event) {
        return event instanceof PhoneProvisioned || event instanceof ActivationCodeRequired;
    }

    /** Assigns the MACs of provisioned phones, and issues the codes that these events ask for. */
    public Uni<Void> issueAll(List<Recorded<?>> events) {
        return assignments
                .assignAll(events.stream().flatMap(IssuingCodes::assignment).toList())
                .chain(clock::now)
                .flatMap(at -> issueAll(events, at));
    }

    private Uni<Void> issueAll(List<Recorded<?>> events, Instant at) {
        var asking = events.stream()
                .filter(each -> required(each.event()).findAny().isPresent())
                .toList();
        return commands.handleAll(
                        asking.stream().flatMap(each -> request(each, at)).toList())
                .invoke(decisions -> delays.add(asking, decisions))
                .replaceWithVoid();
    }

    private static Stream<Assignment> assignment(Recorded<?> recorded) {
        return recorded.event() instanceof PhoneProvisioned it && it.mac() != null
                ? Stream.of(new Assignment(it.mac(), it.phoneId()))
                : Stream.empty();
    }

    private Stream<Request<ActivationCommand>> request(Recorded<?> recorded, Instant at) {
        return required(recorded.event())
                .map(it -> ActivationCommands.request(issue(it, at), Cause.event(recorded, at)));
    }

    /** A provisioned phone that requires a code is a phone of which one is required. */
    private static Stream<ActivationCodeRequired> required(Event event) {
        if (event instanceof PhoneProvisioned it && it.requiresActivationCode()) {
            return Stream.of(new ActivationCodeRequired(
                    it.phoneId(), it.deviceName(), it.model(), it.mac(), it.ownerId(), it.codeLife(), it.mraAllowed()));
        }
        return event instanceof ActivationCodeRequired it ? Stream.of(it) : Stream.empty();
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

    /** What the request says, or else the setting of the model, or else the general setting. */
    private Duration life(@Nullable Duration requested, String model) {
        return requested == null ? settings.current().codeLife(model) : requested;
    }
}
