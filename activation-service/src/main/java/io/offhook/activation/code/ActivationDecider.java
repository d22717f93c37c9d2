package io.offhook.activation.code;

import io.offhook.activation.code.ActivationCode.Closed;
import io.offhook.activation.code.ActivationCode.Ending;
import io.offhook.activation.code.ActivationCode.Live;
import io.offhook.activation.code.ActivationCode.Redeemed;
import io.offhook.activation.code.ActivationCommand.ExpireCode;
import io.offhook.activation.code.ActivationCommand.IssueCode;
import io.offhook.activation.code.ActivationCommand.RedeemCode;
import io.offhook.activation.code.ActivationCommand.ReissueCode;
import io.offhook.activation.code.ActivationCommand.ReleaseCode;
import io.offhook.activation.code.ActivationCommand.ReleaseLiveCode;
import io.offhook.activation.code.ActivationCommand.ViewCode;
import io.offhook.activation.code.ActivationCommand.WarnOfExpiry;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The judge: what a command does to a phone's activation, and what an event makes of it. */
public final class ActivationDecider {

    private ActivationDecider() {}

    public static PhoneActivation initial() {
        return PhoneActivation.NONE;
    }

    public static Decision decide(PhoneActivation state, ActivationCommand command) {
        return switch (command) {
            case IssueCode issue -> LifeRules.issue(state, issue);
            case ReissueCode reissue -> LifeRules.reissue(state, reissue);
            case ViewCode view -> view(state.code(view.codeId()), view);
            case RedeemCode redeem -> redeem(state.code(redeem.codeId()), redeem);
            case ReleaseLiveCode release -> LifeRules.releaseLive(state, release);
            case ReleaseCode release -> LifeRules.release(state, release);
            case WarnOfExpiry warn -> LifeRules.warn(state, warn);
            case ExpireCode expire -> LifeRules.expire(state, expire);
        };
    }

    public static PhoneActivation evolve(PhoneActivation state, ActivationEvent event) {
        return switch (event) {
            case CodeIssued it -> state.issued(it);
            case CodeRedeemed it -> state.with(new Redeemed(it.codeId(), it.mac(), it.certificateFingerprint()));
            case CodeReleased it -> state.with(new Closed(it.codeId(), Ending.RELEASED));
            case CodeExpired it -> state.with(new Closed(it.codeId(), Ending.EXPIRED));
            case CodeExpiresSoon it -> state.warned(it.codeId());
            case CodeViewed ignored -> state;
            case CodeIssueRefused ignored -> state;
            case RedemptionRefused ignored -> state;
            case CloneSuspected ignored -> state;
        };
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

    /** A refusal leaves the code as it is; the same device asking again after a lost answer is told yes again. */
    private static Decision redeem(@Nullable ActivationCode code, RedeemCode command) {
        return switch (code) {
            case null -> Decision.refused(Refusal.UNKNOWN);
            case Live live -> redeemLive(live, command);
            case Redeemed redeemed -> redeemAgain(redeemed, command);
            case Closed closed -> Decision.refused(refusal(closed.ending()));
        };
    }

    private static Decision redeemLive(Live live, RedeemCode command) {
        var device = command.device();
        if (live.isOverAt(command.at())) {
            return Decision.refused(Refusal.EXPIRED);
        }
        var misfit = misfit(live.binding(), device);
        if (misfit.isPresent()) {
            return Decision.refused(misfit.get());
        }
        if (command.deviceBelongsTo() != null && !command.deviceBelongsTo().equals(command.phoneId())) {
            return Decision.refused(Refusal.DEVICE_MISMATCH);
        }
        return Decision.happened(new CodeRedeemed(
                live.codeId(),
                command.phoneId(),
                device.mac(),
                device.model(),
                device.deviceName(),
                device.certificateFingerprint(),
                device.certificate()));
    }

    private static Optional<Refusal> misfit(Binding binding, DeviceIdentity device) {
        return switch (binding) {
            case Binding.ToModel to when to.model().equals(device.model()) -> Optional.empty();
            case Binding.ToModel ignored -> Optional.of(Refusal.MODEL_MISMATCH);
            case Binding.ToDevice to when to.mac().equals(device.mac()) -> Optional.empty();
            case Binding.ToDevice ignored -> Optional.of(Refusal.DEVICE_MISMATCH);
        };
    }

    private static Decision redeemAgain(Redeemed redeemed, RedeemCode command) {
        var device = command.device();
        if (redeemed.certificateFingerprint().equals(device.certificateFingerprint())) {
            return Decision.happened();
        }
        return Decision.refused(Refusal.ALREADY_USED);
    }

    /** Whether the refused device has the MAC of the one that redeemed the code: one of the two is not genuine. */
    public static Optional<CloneSuspected> suspicion(PhoneActivation state, RedeemCode command) {
        var device = command.device();
        return state.code(command.codeId()) instanceof Redeemed redeemed
                        && redeemed.mac().equals(device.mac())
                        && !redeemed.certificateFingerprint().equals(device.certificateFingerprint())
                ? Optional.of(new CloneSuspected(
                        redeemed.codeId(),
                        command.phoneId(),
                        device.mac(),
                        device.deviceName(),
                        device.certificateFingerprint(),
                        redeemed.certificateFingerprint()))
                : Optional.empty();
    }

    private static Refusal refusal(Ending ending) {
        return switch (ending) {
            case EXPIRED -> Refusal.EXPIRED;
            case RELEASED -> Refusal.RELEASED;
        };
    }
}
