package io.offhook.activation.code;

import io.offhook.activation.code.ActivationCode.Claimed;
import io.offhook.activation.code.ActivationCode.Closed;
import io.offhook.activation.code.ActivationCode.Ending;
import io.offhook.activation.code.ActivationCode.Live;
import io.offhook.activation.code.ActivationCode.Redeemed;
import io.offhook.activation.code.ActivationCommand.ExpireCode;
import io.offhook.activation.code.ActivationCommand.IssueCode;
import io.offhook.activation.code.ActivationCommand.ReissueCode;
import io.offhook.activation.code.ActivationCommand.ReleaseCode;
import io.offhook.activation.code.ActivationCommand.ReleaseLiveCode;
import io.offhook.activation.code.ActivationCommand.ReleaseReason;
import io.offhook.activation.code.ActivationCommand.WarnOfExpiry;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeExpiresSoon;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.eventing.decider.Decision;
import java.util.UUID;

/**
 * Issue, reissue, release and expiry of codes. A phone whose last code expired still awaits activation, so the code can be reissued;
 * one whose last code was released does not.
 */
final class LifeRules {

    private LifeRules() {}

    static Decision<ActivationEvent, Refusal> issue(PhoneActivation state, IssueCode command) {
        var issued = new CodeIssued(
                command.codeId(),
                command.phoneId(),
                command.deviceName(),
                command.model(),
                command.mac(),
                command.ownerId(),
                command.expiresAt(),
                command.mraAllowed() ? Boolean.TRUE : null);
        return state.live()
                .<Decision<ActivationEvent, Refusal>>map(
                        live -> Decision.happened(released(live, command.phoneId(), ReleaseReason.REPLACED), issued))
                .orElseGet(() -> Decision.happened(issued));
    }

    /** The new code is for the same phone, device and owner as the last one. */
    static Decision<ActivationEvent, Refusal> reissue(PhoneActivation state, ReissueCode command) {
        return switch (state.code(command.codeId())) {
            case null -> refused(RefusalReason.UNKNOWN);
            case Live live
            when live.isOverAt(command.at()) ->
                Decision.happened(new CodeExpired(live.codeId(), command.phoneId()), replacement(state, command));
            case Live live ->
                Decision.happened(
                        released(live, command.phoneId(), ReleaseReason.REPLACED), replacement(state, command));
            case Closed closed when canBeReissued(closed, state) -> Decision.happened(replacement(state, command));
            case Closed closed -> refused(closed.ending().reason());
            case Redeemed ignored -> refused(RefusalReason.ALREADY_USED);
            case Claimed ignored -> refused(RefusalReason.ALREADY_USED);
        };
    }

    private static CodeIssued replacement(PhoneActivation state, ReissueCode command) {
        var last = state.lastIssued().orElseThrow();
        return new CodeIssued(
                command.newCodeId(),
                command.phoneId(),
                last.deviceName(),
                last.model(),
                last.mac(),
                last.ownerId(),
                command.expiresAt(),
                last.mraAllowed());
    }

    /** Once for each code. A code that lives no longer than the warning is not announced: its owner has only just got it. */
    static Decision<ActivationEvent, Refusal> warn(PhoneActivation state, WarnOfExpiry command) {
        return state.code(command.codeId()) instanceof Live live && isNearExpiry(live, command)
                ? Decision.happened(new CodeExpiresSoon(live.codeId(), command.phoneId(), live.expiresAt()))
                : Decision.nothing();
    }

    private static boolean isNearExpiry(Live live, WarnOfExpiry command) {
        var from = live.expiresAt().minus(command.warning());
        return !live.warned()
                && from.isAfter(command.issuedAt())
                && !command.at().isBefore(from)
                && !live.isOverAt(command.at());
    }

    static Decision<ActivationEvent, Refusal> expire(PhoneActivation state, ExpireCode command) {
        return state.code(command.codeId()) instanceof Live live && live.isOverAt(command.at())
                ? Decision.happened(new CodeExpired(live.codeId(), command.phoneId()))
                : Decision.nothing();
    }

    static Decision<ActivationEvent, Refusal> releaseLive(PhoneActivation state, ReleaseLiveCode command) {
        return state.last()
                .filter(last -> last instanceof Live || canBeReissued(last, state))
                .<Decision<ActivationEvent, Refusal>>map(
                        last -> Decision.happened(released(last, command.phoneId(), command.reason())))
                .orElseGet(Decision::nothing);
    }

    static Decision<ActivationEvent, Refusal> release(PhoneActivation state, ReleaseCode command) {
        return switch (state.code(command.codeId())) {
            case null -> refused(RefusalReason.UNKNOWN);
            case Live live -> Decision.happened(released(live, command.phoneId(), ReleaseReason.REQUESTED));
            case Closed closed
            when canBeReissued(closed, state) ->
                Decision.happened(released(closed, command.phoneId(), ReleaseReason.REQUESTED));
            case Closed ignored -> Decision.nothing();
            case Redeemed ignored -> refused(RefusalReason.ALREADY_USED);
            case Claimed ignored -> refused(RefusalReason.ALREADY_USED);
        };
    }

    private static boolean canBeReissued(ActivationCode code, PhoneActivation state) {
        return code instanceof Closed closed
                && closed.ending() == Ending.EXPIRED
                && state.last().filter(closed::equals).isPresent();
    }

    private static ActivationEvent released(ActivationCode code, UUID phoneId, ReleaseReason reason) {
        return new CodeReleased(code.codeId(), phoneId, reason.name());
    }

    private static Decision<ActivationEvent, Refusal> refused(RefusalReason reason) {
        return Decision.refused(Refusal.of(reason));
    }
}
