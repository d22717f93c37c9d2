package io.offhook.activation.code;

import io.offhook.activation.code.ActivationCode.Closed;
import io.offhook.activation.code.ActivationCode.Live;
import io.offhook.activation.code.ActivationCode.Redeemed;
import io.offhook.activation.code.ActivationCommand.Place;
import io.offhook.activation.code.ActivationCommand.RedeemCode;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeRedeemed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may use a code up, and what those are told who may not. */
public final class RedemptionRules {

    private RedemptionRules() {}

    /** A refusal leaves every code as it is; the same device asking again after a lost answer is told yes again. */
    static Decision decide(PhoneActivation state, RedeemCode command) {
        return switch (state.code(command.codeId())) {
            case null -> Decision.refused(RefusalReason.UNKNOWN);
            case Live live -> decideLive(live, command).also(suspicion(state, command));
            case Redeemed redeemed when isOf(redeemed, command.device()) -> Decision.happened();
            case Redeemed ignored -> Decision.refused(RefusalReason.ALREADY_USED).also(suspicion(state, command));
            case Closed closed ->
                Decision.refused(ActivationDecider.refusal(closed.ending())).also(suspicion(state, command));
        };
    }

    /**
     * What the device may be told. One that is this phone is told why; a stranger does not learn whether there was ever such a
     * code.
     */
    public static RefusalReason told(PhoneActivation state, RedeemCode command, RefusalReason why) {
        return switch (why) {
            case UNKNOWN, EXPIRED, RELEASED, ALREADY_USED, NOT_ALLOWED_OUTSIDE ->
                isStranger(state, command) ? RefusalReason.NOT_ACCEPTED : why;
            case MALFORMED, NOT_ACCEPTED, MODEL_MISMATCH, DEVICE_MISMATCH, UNTRUSTED_CERTIFICATE, THROTTLED, BUSY ->
                why;
        };
    }

    /** The MAC alone proves little: two certificates for one MAC, and one of them is not genuine. */
    private static boolean isStranger(PhoneActivation state, RedeemCode command) {
        return !command.phoneId().equals(command.deviceBelongsTo())
                || state.redeemedByDouble(command.device()).isPresent();
    }

    private static boolean isOf(Redeemed redeemed, DeviceIdentity device) {
        return redeemed.certificateFingerprint().equals(device.certificateFingerprint());
    }

    private static Decision decideLive(Live live, RedeemCode command) {
        var refusal = misfit(live, command);
        if (refusal != null) {
            return Decision.refused(refusal);
        }
        var device = command.device();
        return Decision.happened(new CodeRedeemed(
                live.codeId(),
                command.phoneId(),
                device.mac(),
                device.model(),
                device.deviceName(),
                device.certificateFingerprint(),
                device.certificate()));
    }

    private static @Nullable RefusalReason misfit(Live live, RedeemCode command) {
        if (live.isOverAt(command.at())) {
            return RefusalReason.EXPIRED;
        }
        if (command.place() == Place.OUTSIDE && !live.mraAllowed()) {
            return RefusalReason.NOT_ALLOWED_OUTSIDE;
        }
        var device = command.device();
        @Nullable
        RefusalReason unfit = switch (live.binding()) {
            case Binding.ToModel to -> to.model().equals(device.model()) ? null : RefusalReason.MODEL_MISMATCH;
            case Binding.ToDevice to -> to.mac().equals(device.mac()) ? null : RefusalReason.DEVICE_MISMATCH;
        };
        if (unfit != null) {
            return unfit;
        }
        boolean isAnotherPhone =
                command.deviceBelongsTo() != null && !command.phoneId().equals(command.deviceBelongsTo());
        return isAnotherPhone ? RefusalReason.DEVICE_MISMATCH : null;
    }

    /** Once for each certificate: the device has the MAC of one that redeemed a code here, and another certificate. */
    private static Optional<CloneSuspected> suspicion(PhoneActivation state, RedeemCode command) {
        var device = command.device();
        return state.suspects().contains(device.certificateFingerprint())
                ? Optional.empty()
                : state.redeemedByDouble(device)
                        .map(redeemed -> new CloneSuspected(
                                redeemed.codeId(),
                                command.phoneId(),
                                device.mac(),
                                device.deviceName(),
                                device.certificateFingerprint(),
                                redeemed.certificateFingerprint()));
    }
}
