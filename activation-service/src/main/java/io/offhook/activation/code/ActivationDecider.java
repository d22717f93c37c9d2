package io.offhook.activation.code;

import io.offhook.activation.code.ActivationCode.Claimed;
import io.offhook.activation.code.ActivationCode.Closed;
import io.offhook.activation.code.ActivationCode.Ending;
import io.offhook.activation.code.ActivationCode.Live;
import io.offhook.activation.code.ActivationCode.Redeemed;
import io.offhook.activation.code.ActivationCommand.ClaimCode;
import io.offhook.activation.code.ActivationCommand.ExpireCode;
import io.offhook.activation.code.ActivationCommand.IssueCode;
import io.offhook.activation.code.ActivationCommand.RedeemCode;
import io.offhook.activation.code.ActivationCommand.ReissueCode;
import io.offhook.activation.code.ActivationCommand.ReleaseCode;
import io.offhook.activation.code.ActivationCommand.ReleaseLiveCode;
import io.offhook.activation.code.ActivationCommand.ViewCode;
import io.offhook.activation.code.ActivationCommand.WarnOfExpiry;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.ClaimEvent;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeExpiresSoon;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeRedeemedByClaim;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.activation.ExpectationEvent;
import io.offhook.contracts.activation.IdentityEvent;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.activation.ServiceEvent;
import io.offhook.eventing.decider.Decider;
import io.offhook.eventing.decider.Decision;
import org.jspecify.annotations.Nullable;

/** The rules of a phone's activation: what happens on a command, and what an event changes. */
public final class ActivationDecider implements Decider<ActivationCommand, PhoneActivation, ActivationEvent, Refusal> {

    @Override
    public PhoneActivation initial() {
        return PhoneActivation.NONE;
    }

    @Override
    public Decision<ActivationEvent, Refusal> decide(PhoneActivation state, ActivationCommand command) {
        return switch (command) {
            case IssueCode issue -> LifeRules.issue(state, issue);
            case ReissueCode reissue -> LifeRules.reissue(state, reissue);
            case ViewCode view -> view(state.code(view.codeId()), view);
            case RedeemCode redeem -> RedemptionRules.decide(state, redeem);
            case ClaimCode claim -> ClaimRules.decide(state, claim);
            case ReleaseLiveCode release -> LifeRules.releaseLive(state, release);
            case ReleaseCode release -> LifeRules.release(state, release);
            case WarnOfExpiry warn -> LifeRules.warn(state, warn);
            case ExpireCode expire -> LifeRules.expire(state, expire);
        };
    }

    @Override
    public PhoneActivation evolve(PhoneActivation state, ActivationEvent event) {
        return switch (event) {
            case CodeIssued it -> state.issued(it);
            case CodeRedeemed it -> state.with(new Redeemed(it.codeId(), it.mac(), it.certificateFingerprint()));
            case CodeRedeemedByClaim it -> state.claimed(it);
            case CodeReleased it -> state.with(new Closed(it.codeId(), Ending.RELEASED));
            case CodeExpired it -> state.with(new Closed(it.codeId(), Ending.EXPIRED));
            case CodeExpiresSoon it -> state.warned(it.codeId());
            case CodeViewed ignored -> state;
            case RedemptionRefused ignored -> state;
            case ClaimEvent ignored -> state;
            case CloneSuspected it -> state.suspecting(it.certificateFingerprint());
            case IdentityEvent ignored -> state;
            case ExpectationEvent ignored -> state;
            case ServiceEvent ignored -> state;
        };
    }

    private static Decision<ActivationEvent, Refusal> view(@Nullable ActivationCode code, ViewCode command) {
        return switch (code) {
            case null -> refused(RefusalReason.UNKNOWN);
            case Live live when !maySee(command.viewer(), live) -> refused(RefusalReason.UNKNOWN);
            case Live live when live.isOverAt(command.at()) -> refused(RefusalReason.EXPIRED);
            case Live live ->
                Decision.happened(new CodeViewed(
                        live.codeId(),
                        command.phoneId(),
                        command.viewer().name(),
                        command.viewer().purpose()));
            case Redeemed ignored -> refused(RefusalReason.ALREADY_USED);
            case Claimed ignored -> refused(RefusalReason.ALREADY_USED);
            case Closed closed -> refused(closed.ending().reason());
        };
    }

    private static boolean maySee(Viewer viewer, Live code) {
        return switch (viewer) {
            case Viewer.Administrator ignored -> true;
            case Viewer.User user -> user.name().equals(code.ownerId());
            case Viewer.WelcomeMail ignored -> code.ownerId() != null;
        };
    }

    private static Decision<ActivationEvent, Refusal> refused(RefusalReason reason) {
        return Decision.refused(Refusal.of(reason));
    }
}
