package io.offhook.console.timeline;

import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.AutoRegistrationRequested;
import io.offhook.contracts.activation.CallerUnlocked;
import io.offhook.contracts.activation.ClaimRefused;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeExpiresSoon;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeRedeemedByClaim;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.activation.CodesExported;
import io.offhook.contracts.activation.CopiedKeySuspected;
import io.offhook.contracts.activation.DeviceExpectationRemoved;
import io.offhook.contracts.activation.DeviceExpected;
import io.offhook.contracts.activation.DeviceLocked;
import io.offhook.contracts.activation.DeviceUnlocked;
import io.offhook.contracts.activation.PairingConfirmed;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.activation.UnexpectedDeviceSeen;
import org.jspecify.annotations.Nullable;

/** Finds what an event of a code or of a device's identity is about. */
final class ActivationHandles {

    private ActivationHandles() {}

    static EventHandles of(ActivationEvent event) {
        return switch (event) {
            case CodeIssued it -> EventHandles.code(it.phoneId(), it.codeId()).on(it.deviceName());
            case CodeViewed it -> EventHandles.code(it.phoneId(), it.codeId()).because(it.purpose());
            case CodeReleased it -> EventHandles.code(it.phoneId(), it.codeId()).because(it.reason());
            case CodeExpiresSoon it -> EventHandles.code(it.phoneId(), it.codeId());
            case CodeExpired it -> EventHandles.code(it.phoneId(), it.codeId());
            case CodeRedeemed it ->
                EventHandles.code(it.phoneId(), it.codeId()).on(it.deviceName()).with(it.certificateFingerprint());
            case RedemptionRefused it ->
                EventHandles.device(deviceOf(it), it.certificateFingerprint())
                        .of(it.phoneId(), it.codeId())
                        .from(it.address())
                        .because(it.reason());
            case CodeRedeemedByClaim it ->
                EventHandles.code(it.phoneId(), it.codeId())
                        .on(it.deviceName())
                        .from(it.address())
                        .because(it.method());
            case ClaimRefused it ->
                EventHandles.device(it.deviceName(), null)
                        .of(it.phoneId(), it.codeId())
                        .from(it.address())
                        .because(it.reason());
            case PairingConfirmed it ->
                EventHandles.code(it.phoneId(), it.codeId()).on(it.deviceName());
            case CloneSuspected it ->
                EventHandles.code(it.phoneId(), it.codeId()).on(it.deviceName()).with(it.certificateFingerprint());
            case CopiedKeySuspected it ->
                EventHandles.device(it.deviceName(), null).because(it.kind());
            case DeviceLocked it -> EventHandles.device(it.deviceName(), null).because(it.kind());
            case DeviceUnlocked it -> EventHandles.device(it.deviceName(), it.genuineFingerprint());
            case DeviceExpected it -> EventHandles.device(deviceName(it.mac()), null);
            case DeviceExpectationRemoved it -> EventHandles.device(deviceName(it.mac()), null);
            case UnexpectedDeviceSeen it -> EventHandles.device(it.deviceName(), null);
            case AutoRegistrationRequested it -> EventHandles.device(it.deviceName(), it.certificateFingerprint());
            case CodesExported ignored -> EventHandles.NONE;
            case CallerUnlocked it ->
                EventHandles.device(null, it.certificateFingerprint()).from(it.address());
        };
    }

    /** The name that an untrusted certificate claims finds its refusal too. */
    private static @Nullable String deviceOf(RedemptionRefused refused) {
        return refused.deviceName().isEmpty() ? refused.claimedDeviceName() : refused.deviceName();
    }

    static @Nullable String deviceName(@Nullable String mac) {
        return mac == null ? null : "SEP" + mac;
    }
}
