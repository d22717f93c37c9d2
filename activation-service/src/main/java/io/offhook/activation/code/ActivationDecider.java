package io.offhook.activation.code;

import io.offhook.activation.code.ActivationCode.Closed;
import io.offhook.activation.code.ActivationCode.Ending;
import io.offhook.activation.code.ActivationCode.Live;
import io.offhook.activation.code.ActivationCode.Redeemed;
import io.offhook.activation.code.ActivationCommand.ExpireCode;
import io.offhook.activation.code.ActivationCommand.IssueCode;
import io.offhook.activation.code.ActivationCommand.RedeemCode;
import io.offhook.activation.code.ActivationCommand.ReleaseCode;
import io.offhook.activation.code.ActivationCommand.ReleaseLiveCode;
import io.offhook.activation.code.ActivationCommand.ReleaseReason;
import io.offhook.activation.code.ActivationCommand.ViewCode;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeExpiresSoon;
import io.offhook.contracts.activation.CodeIssueRefused;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.activation.RedemptionRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The judge: what a command does to a phone's activation, and what an event makes of it. */
public final class ActivationDecider {

    private ActivationDecider() {}

    public static PhoneActivation initial() {
        return PhoneActivation.NONE;
    }

    public static Decision decide(PhoneActivation state, ActivationCommand command) {
        return switch (command) {
            case IssueCode issue -> issue(state, issue);
            case ViewCode view -> view(state.code(view.codeId()), view);
            case RedeemCode redeem -> RedemptionRules.decide(state, redeem);
            case ReleaseLiveCode release ->
                new Decision(released(state, release.phoneId(), release.reason()), Optional.empty());
            case ReleaseCode release -> release(state.code(release.codeId()), release);
            case ExpireCode expire -> expire(state.code(expire.codeId()), expire);
        };
    }

    public static PhoneActivation evolve(PhoneActivation state, ActivationEvent event) {
        return switch (event) {
            case CodeIssued it ->
                state.with(new Live(it.codeId(), Binding.of(it.model(), it.mac()), it.ownerId(), it.expiresAt()));
            case CodeRedeemed it -> state.with(new Redeemed(it.codeId(), it.mac(), it.certificateFingerprint()));
            case CodeReleased it -> state.with(new Closed(it.codeId(), Ending.RELEASED));
            case CodeExpired it -> state.with(new Closed(it.codeId(), Ending.EXPIRED));
            case CodeExpiresSoon ignored -> state;
            case CodeViewed ignored -> state;
            case CodeIssueRefused ignored -> state;
            case RedemptionRefused ignored -> state;
            case CloneSuspected it -> state.suspecting(it.certificateFingerprint());
        };
    }

    private static Decision issue(PhoneActivation state, IssueCode command) {
        var events = new ArrayList<>(released(state, command.phoneId(), ReleaseReason.REPLACED));
        events.add(new CodeIssued(
                command.codeId(),
                command.phoneId(),
                command.deviceName(),
                command.model(),
                command.mac(),
                command.ownerId(),
                command.expiresAt()));
        return new Decision(events, Optional.empty());
    }

    private static Decision view(@Nullable ActivationCode code, ViewCode command) {
        return switch (code) {
            case null -> Decision.refused(Refusal.UNKNOWN);
            case Live live when !maySee(command.viewer(), live) -> Decision.refused(Refusal.UNKNOWN);
            case Live live when live.isOverAt(command.at()) -> Decision.refused(Refusal.EXPIRED);
            case Live live ->
                Decision.happened(new CodeViewed(
                        live.codeId(),
                        command.phoneId(),
                        command.viewer().name(),
                        command.viewer().purpose()));
            case Redeemed ignored -> Decision.refused(Refusal.ALREADY_USED);
            case Closed closed -> Decision.refused(refusal(closed.ending()));
        };
    }

    private static boolean maySee(Viewer viewer, Live code) {
        return switch (viewer) {
            case Viewer.Administrator ignored -> true;
            case Viewer.User user -> user.name().equals(code.ownerId());
            case Viewer.WelcomeMail ignored -> code.ownerId() != null;
        };
    }

    private static Decision release(@Nullable ActivationCode code, ReleaseCode command) {
        return switch (code) {
            case null -> Decision.refused(Refusal.UNKNOWN);
            case Live live ->
                Decision.happened(new CodeReleased(live.codeId(), command.phoneId(), ReleaseReason.REQUESTED.name()));
            case Redeemed ignored -> Decision.refused(Refusal.ALREADY_USED);
            case Closed ignored -> Decision.happened();
        };
    }

    private static Decision expire(@Nullable ActivationCode code, ExpireCode command) {
        return code instanceof Live live && live.isOverAt(command.at())
                ? Decision.happened(new CodeExpired(live.codeId(), command.phoneId()))
                : Decision.happened();
    }

    private static List<ActivationEvent> released(PhoneActivation state, UUID phoneId, ReleaseReason reason) {
        return state.live()
                .<List<ActivationEvent>>map(live -> List.of(new CodeReleased(live.codeId(), phoneId, reason.name())))
                .orElse(List.of());
    }

    static Refusal refusal(Ending ending) {
        return switch (ending) {
            case EXPIRED -> Refusal.EXPIRED;
            case RELEASED -> Refusal.RELEASED;
        };
    }
}
