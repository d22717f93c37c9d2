package io.offhook.activation.code;

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
import java.util.UUID;

/**
 * How codes come and go when no device redeems them. A phone's last code decides whether it may have another one by itself: a
 * code that expired is waited for still, a code that was withdrawn is not.
 */
final class LifeRules {

    private LifeRules() {}

    static Decision issue(PhoneActivation state, IssueCode command) {
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
                .map(live -> Decision.happened(released(live, command.phoneId(), ReleaseReason.REPLACED), issued))
                .orElseGet(() -> Decision.happened(issued));
    }

    /** The new code is for whom, and for what, the old one was. */
    static Decision reissue(PhoneActivation state, ReissueCode command) {
        return switch (state.code(command.codeId())) {
            case null -> Decision.refused(RefusalReason.UNKNOWN);
            case Live live
            when live.isOverAt(command.at()) ->
                Decision.happened(new CodeExpired(live.codeId(), command.phoneId()), anew(state, command));
            case Live live ->
                Decision.happened(released(live, command.phoneId(), ReleaseReason.REPLACED), anew(state, command));
            case Closed closed when isWaitedFor(closed, state) -> Decision.happened(anew(state, command));
            case Closed closed -> Decision.refused(closed.ending().refusal());
            case Redeemed ignored -> Decision.refused(RefusalReason.ALREADY_USED);
        };
    }

    private static CodeIssued anew(PhoneActivation state, ReissueCode command) {
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

    /** Once for each code, and not for one whose whole life is no longer than the warning: its owner has only just got it. */
    static Decision warn(PhoneActivation state, WarnOfExpiry command) {
        return state.code(command.codeId()) instanceof Live live && isNearItsEnd(live, command)
                ? Decision.happened(new CodeExpiresSoon(live.codeId(), command.phoneId(), live.expiresAt()))
                : Decision.happened();
    }

    private static boolean isNearItsEnd(Live live, WarnOfExpiry command) {
        var from = live.expiresAt().minus(command.warning());
        return !live.warned()
                && from.isAfter(command.issuedAt())
                && !command.at().isBefore(from)
                && !live.isOverAt(command.at());
    }

    static Decision expire(PhoneActivation state, ExpireCode command) {
        return state.code(command.codeId()) instanceof Live live && live.isOverAt(command.at())
                ? Decision.happened(new CodeExpired(live.codeId(), command.phoneId()))
                : Decision.happened();
    }

    static Decision releaseLive(PhoneActivation state, ReleaseLiveCode command) {
        return state.last()
                .filter(last -> last instanceof Live || isWaitedFor(last, state))
                .map(last -> Decision.happened(released(last, command.phoneId(), command.reason())))
                .orElseGet(Decision::happened);
    }

    static Decision release(PhoneActivation state, ReleaseCode command) {
        return switch (state.code(command.codeId())) {
            case null -> Decision.refused(RefusalReason.UNKNOWN);
            case Live live -> Decision.happened(released(live, command.phoneId(), ReleaseReason.REQUESTED));
            case Closed closed
            when isWaitedFor(closed, state) ->
                Decision.happened(released(closed, command.phoneId(), ReleaseReason.REQUESTED));
            case Closed ignored -> Decision.happened();
            case Redeemed ignored -> Decision.refused(RefusalReason.ALREADY_USED);
        };
    }

    private static boolean isWaitedFor(ActivationCode code, PhoneActivation state) {
        return code instanceof Closed closed
                && closed.ending() == Ending.EXPIRED
                && state.last().filter(closed::equals).isPresent();
    }

    private static ActivationEvent released(ActivationCode code, UUID phoneId, ReleaseReason reason) {
        return new CodeReleased(code.codeId(), phoneId, reason.name());
    }
}
