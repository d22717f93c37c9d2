package io.offhook.activation.device;

import io.offhook.activation.device.DeviceCommand.SuspectCopy;
import io.offhook.activation.device.DeviceCommand.Unlock;
import io.offhook.contracts.activation.CopiedKeySuspected;
import io.offhook.contracts.activation.DeviceLocked;
import io.offhook.contracts.activation.DeviceUnlocked;
import io.offhook.contracts.activation.IdentityEvent;
import io.offhook.eventing.decider.Decider;
import io.offhook.eventing.decider.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rules of a device's identity: what a suspicion and an administrator's choice come to. */
public final class DeviceIdentityDecider
        implements Decider<DeviceCommand, DeviceIdentityState, IdentityEvent, UnlockRefusal> {

    /** A suspicion is published at most once in this time, so that a copy cannot fill the event store. */
    static final Duration SILENCE = Duration.ofHours(1);

    @Override
    public DeviceIdentityState initial() {
        return DeviceIdentityState.TRUSTED;
    }

    @Override
    public Decision<IdentityEvent, UnlockRefusal> decide(DeviceIdentityState state, DeviceCommand command) {
        return switch (command) {
            case SuspectCopy it -> suspect(state, it);
            case Unlock it -> unlock(state, it);
        };
    }

    @Override
    public DeviceIdentityState evolve(DeviceIdentityState state, IdentityEvent event) {
        return switch (event) {
            case CopiedKeySuspected it -> state.suspected(it.suspectedAt());
            case DeviceLocked it -> state.locked(it.certificateFingerprints());
            case DeviceUnlocked it -> state.unlocked(it.refusedFingerprints());
        };
    }

    /** A certificate that is refused already must not lock the genuine one again. */
    private static Decision<IdentityEvent, UnlockRefusal> suspect(DeviceIdentityState state, SuspectCopy command) {
        var found = command.contradiction();
        if (found.certificates().stream().anyMatch(state.refused()::contains)) {
            return Decision.nothing();
        }
        return Decision.<IdentityEvent, UnlockRefusal>nothing()
                .also(isSilent(state, command.at()) ? Optional.empty() : Optional.of(suspected(found, command.at())))
                .also(command.lock() && !state.locked() ? Optional.of(locked(found)) : Optional.empty());
    }

    private static boolean isSilent(DeviceIdentityState state, Instant at) {
        return state.lastSuspected()
                .filter(last -> at.isBefore(last.plus(SILENCE)))
                .isPresent();
    }

    private static IdentityEvent suspected(Contradiction found, Instant at) {
        return new CopiedKeySuspected(
                found.mac(), found.deviceName(), found.kind().name(), found.certificates(), at);
    }

    private static IdentityEvent locked(Contradiction found) {
        return new DeviceLocked(found.mac(), found.deviceName(), found.kind().name(), found.certificates());
    }

    /** An administrator may choose again: whoever was refused is among those to choose from. */
    private static Decision<IdentityEvent, UnlockRefusal> unlock(DeviceIdentityState state, Unlock command) {
        if (!state.locked() && state.refused().isEmpty()) {
            return Decision.refused(UnlockRefusal.NOT_LOCKED);
        }
        var genuine = command.genuine();
        if (genuine.isPresent() && !state.suspects().contains(genuine.get())) {
            return Decision.refused(UnlockRefusal.NOT_SUSPECTED);
        }
        List<String> refused = genuine.isEmpty()
                ? List.of()
                : state.suspects().stream()
                        .filter(each -> !each.equals(genuine.get()))
                        .sorted()
                        .toList();
        return Decision.happened(new DeviceUnlocked(
                command.mac(), "SEP" + command.mac(), genuine.orElse(null), refused, command.actor()));
    }
}
