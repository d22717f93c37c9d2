package io.offhook.activation.code;

import io.offhook.activation.code.ActivationCode.Claimed;
import io.offhook.activation.code.ActivationCode.Closed;
import io.offhook.activation.code.ActivationCode.Live;
import io.offhook.activation.code.ActivationCode.Redeemed;
import io.offhook.activation.code.ActivationCommand.ClaimCode;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemedByClaim;
import io.offhook.contracts.activation.PairingConfirmed;
import io.offhook.eventing.decider.Decision;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For which device a code may be used that proves nothing. The record has its real MAC, or the claim comes from a staging network: who
 * is there may be trusted to name the right device.
 */
final class ClaimRules {

    private ClaimRules() {}

    /** A refusal changes no code. A device whose claim used the code and that asks again, after a lost answer, is accepted again. */
    static Decision<ActivationEvent, Refusal> decide(PhoneActivation state, ClaimCode command) {
        return switch (state.code(command.codeId())) {
            case null -> refused(RefusalReason.UNKNOWN, state, command);
            case ActivationCode ignored
            when !mayConfirm(state, command.method()) -> refused(RefusalReason.UNKNOWN, state, command);
            case ActivationCode ignored when command.locked() -> refused(RefusalReason.LOCKED, state, command);
            case Live live -> decideLive(live, state, command);
            case Claimed claimed when claimed.mac().equals(command.device().mac()) -> Decision.nothing();
            case Claimed ignored -> refused(RefusalReason.ALREADY_USED, state, command);
            case Redeemed ignored -> refused(RefusalReason.ALREADY_USED, state, command);
            case Closed closed -> refused(closed.ending().reason(), state, command);
        };
    }

    /** Who types the code has it from its owner. A pairing has no digits, so only the owner confirms it. */
    private static boolean mayConfirm(PhoneActivation state, ClaimMethod method) {
        return switch (method) {
            case ClaimMethod.Screen ignored -> true;
            case ClaimMethod.Dial ignored -> true;
            case ClaimMethod.Pairing it ->
                state.lastIssued().map(CodeIssued::ownerId).equals(Optional.of(it.userId()));
        };
    }

    private static Decision<ActivationEvent, Refusal> decideLive(Live live, PhoneActivation state, ClaimCode command) {
        var model = state.lastIssued().orElseThrow().model();
        var mismatch = mismatch(live, model, command);
        if (mismatch != null) {
            return refused(mismatch, state, command);
        }
        var device = command.device();
        var used = new CodeRedeemedByClaim(
                live.codeId(),
                command.phoneId(),
                device.mac(),
                model,
                device.deviceName(),
                command.method().name(),
                device.host(),
                site(live, command));
        return command.method() instanceof ClaimMethod.Pairing it
                ? Decision.happened(
                        new PairingConfirmed(
                                command.phoneId(), live.codeId(), device.deviceName(), device.mac(), it.userId()),
                        used)
                : Decision.happened(used);
    }

    private static @Nullable RefusalReason mismatch(Live live, String model, ClaimCode command) {
        if (live.isOverAt(command.at())) {
            return RefusalReason.EXPIRED;
        }
        var device = command.device();
        if (command.deviceBelongsTo() != null && !command.phoneId().equals(command.deviceBelongsTo())) {
            return RefusalReason.DEVICE_MISMATCH;
        }
        if (device.model().filter(it -> !it.equals(model)).isPresent()) {
            return RefusalReason.MODEL_MISMATCH;
        }
        return switch (live.binding()) {
            case Binding.ToDevice to -> to.mac().equals(device.mac()) ? null : RefusalReason.DEVICE_MISMATCH;
            case Binding.ToModel ignored -> command.isStaging() ? null : RefusalReason.CLAIM_NOT_ALLOWED;
        };
    }

    /** Of a phone whose MAC was known, whoever wrote it down knew the site too. */
    private static @Nullable String site(Live live, ClaimCode command) {
        return switch (live.binding()) {
            case Binding.ToModel ignored -> command.devicePool();
            case Binding.ToDevice ignored -> null;
        };
    }

    private static Decision<ActivationEvent, Refusal> refused(
            RefusalReason reason, PhoneActivation state, ClaimCode command) {
        var liveUntil = state.live()
                .filter(live -> live.codeId().equals(command.codeId()))
                .map(Live::expiresAt)
                .filter(command.at()::isBefore);
        return Decision.refused(new Refusal(reason, command.method().shown(reason), liveUntil));
    }
}
