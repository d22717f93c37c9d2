package io.offhook.activation.code;

import io.offhook.activation.code.ActivationCode.Claimed;
import io.offhook.activation.code.ActivationCode.Closed;
import io.offhook.activation.code.ActivationCode.Live;
import io.offhook.activation.code.ActivationCode.Redeemed;
import io.offhook.activation.code.ActivationCommand.RedeemCode;
import io.offhook.activation.code.ActivationCommand.Site;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.eventing.decider.Decision;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which device may redeem a code, and what a device that may not is shown. */
final class RedemptionRules {

    private RedemptionRules() {}

    /** A refusal changes no code. A device that redeemed the code and asks again, after a lost answer, is accepted again. */
    static Decision<ActivationEvent, Refusal> decide(PhoneActivation state, RedeemCode command) {
        return switch (state.code(command.codeId())) {
            case null -> refused(RefusalReason.UNKNOWN, state, command);
            case ActivationCode ignored
            when command.locked() ->
                refused(RefusalReason.LOCKED, state, command).also(suspicion(state, command));
            case Live live -> decideLive(live, state, command).also(suspicion(state, command));
            case Claimed claimed when claimed.mac().equals(command.device().mac()) -> prove(claimed, state, command);
            case Claimed ignored -> refused(RefusalReason.ALREADY_USED, state, command);
            case Redeemed redeemed when isOf(redeemed, command.device()) -> Decision.nothing();
            case Redeemed ignored ->
                refused(RefusalReason.ALREADY_USED, state, command).also(suspicion(state, command));
            case Closed closed ->
                refused(closed.ending().reason(), state, command).also(suspicion(state, command));
        };
    }

    private static Decision<ActivationEvent, Refusal> decideLive(Live live, PhoneActivation state, RedeemCode command) {
        var mismatch = mismatch(live, command);
        if (mismatch != null) {
            return refused(mismatch, state, command);
        }
        return Decision.happened(redeemed(live.codeId(), command, site(live, command)));
    }

    /** What was a claim is proven by the certificate: from now on only this one gets the same answer again. */
    private static Decision<ActivationEvent, Refusal> prove(
            Claimed claimed, PhoneActivation state, RedeemCode command) {
        if (command.site() == Site.MRA && !claimed.mraAllowed()) {
            return refused(RefusalReason.NOT_ALLOWED_OUTSIDE, state, command);
        }
        return command.phoneId().equals(command.deviceBelongsTo())
                ? Decision.<ActivationEvent, Refusal>happened(redeemed(claimed.codeId(), command, null))
                        .also(suspicion(state, command))
                : refused(RefusalReason.DEVICE_MISMATCH, state, command);
    }

    private static CodeRedeemed redeemed(UUID codeId, RedeemCode command, @Nullable String devicePool) {
        var device = command.device();
        return new CodeRedeemed(
                codeId,
                command.phoneId(),
                device.mac(),
                device.model(),
                device.deviceName(),
                device.certificateFingerprint(),
                device.certificate(),
                devicePool);
    }

    /** Of a phone whose MAC was known, whoever wrote it down knew the site too. */
    private static @Nullable String site(Live live, RedeemCode command) {
        return switch (live.binding()) {
            case Binding.ToModel ignored -> command.devicePool();
            case Binding.ToDevice ignored -> null;
        };
    }

    private static @Nullable RefusalReason mismatch(Live live, RedeemCode command) {
        if (live.isOverAt(command.at())) {
            return RefusalReason.EXPIRED;
        }
        if (command.site() == Site.MRA && !live.mraAllowed()) {
            return RefusalReason.NOT_ALLOWED_OUTSIDE;
        }
        var device = command.device();
        boolean isAnotherPhone =
                command.deviceBelongsTo() != null && !command.phoneId().equals(command.deviceBelongsTo());
        return switch (live.binding()) {
            case Binding.ToModel to when !to.model().equals(device.model()) -> RefusalReason.MODEL_MISMATCH;
            case Binding.ToDevice to when !to.mac().equals(device.mac()) -> RefusalReason.DEVICE_MISMATCH;
            case Binding ignored -> isAnotherPhone ? RefusalReason.DEVICE_MISMATCH : null;
        };
    }

    private static Decision<ActivationEvent, Refusal> refused(
            RefusalReason reason, PhoneActivation state, RedeemCode command) {
        var liveUntil = Optional.ofNullable(state.code(command.codeId()))
                .filter(Live.class::isInstance)
                .map(code -> ((Live) code).expiresAt())
                .filter(command.at()::isBefore);
        return Decision.refused(new Refusal(reason, shown(reason, state, command), liveUntil));
    }

    /** A device that is this phone is shown the reason. Another device does not learn whether the code ever existed. */
    private static RefusalReason shown(RefusalReason reason, PhoneActivation state, RedeemCode command) {
        return switch (reason) {
            case UNKNOWN, EXPIRED, RELEASED, ALREADY_USED, NOT_ALLOWED_OUTSIDE, LOCKED ->
                isAnotherDevice(state, command) ? RefusalReason.NOT_ACCEPTED : reason;
            case MALFORMED,
                    NOT_ACCEPTED,
                    MODEL_MISMATCH,
                    DEVICE_MISMATCH,
                    UNEXPECTED_DEVICE,
                    CLAIM_NOT_ALLOWED,
                    UNTRUSTED_CERTIFICATE,
                    THROTTLED,
                    BUSY -> reason;
        };
    }

    /** The MAC alone proves little: of two certificates for one MAC, one is not genuine. */
    private static boolean isAnotherDevice(PhoneActivation state, RedeemCode command) {
        return !command.phoneId().equals(command.deviceBelongsTo())
                || state.redeemedByOtherCertificate(command.device()).isPresent();
    }

    private static boolean isOf(Redeemed redeemed, DeviceIdentity device) {
        return redeemed.certificateFingerprint().equals(device.certificateFingerprint());
    }

    /** Reported once for each certificate: the device has the MAC of one that redeemed a code here, and another certificate. */
    private static Optional<CloneSuspected> suspicion(PhoneActivation state, RedeemCode command) {
        var device = command.device();
        return state.suspects().contains(device.certificateFingerprint())
                ? Optional.empty()
                : state.redeemedByOtherCertificate(device)
                        .map(redeemed -> new CloneSuspected(
                                redeemed.codeId(),
                                command.phoneId(),
                                device.mac(),
                                device.deviceName(),
                                device.certificateFingerprint(),
                                redeemed.certificateFingerprint()));
    }
}
