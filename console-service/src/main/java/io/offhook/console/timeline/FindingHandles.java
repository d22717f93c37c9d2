package io.offhook.console.timeline;

import io.offhook.contracts.Event;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.device.DeviceEvent;
import io.offhook.contracts.device.DeviceReported;
import io.offhook.contracts.device.DeviceSeen;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.selfcare.CodeReportedLost;
import io.offhook.contracts.selfcare.MailFailed;
import io.offhook.contracts.selfcare.MailPart;
import io.offhook.contracts.selfcare.MailSent;
import io.offhook.contracts.selfcare.PhoneDisowned;
import io.offhook.contracts.selfcare.RedemptionDisputed;
import io.offhook.contracts.selfcare.SelfcareEvent;
import io.offhook.contracts.selfcare.WelcomeMailFailed;
import io.offhook.contracts.selfcare.WelcomeMailSent;
import io.offhook.contracts.trust.DenialEvent;
import io.offhook.contracts.trust.DeviceAllowed;
import io.offhook.contracts.trust.DeviceDenied;
import io.offhook.contracts.trust.LscDeleted;
import io.offhook.contracts.trust.LscEvent;
import io.offhook.contracts.trust.LscExpiresSoon;
import io.offhook.contracts.trust.LscFetched;
import io.offhook.contracts.trust.LscInstalled;
import io.offhook.contracts.trust.LscOperationCancelled;
import io.offhook.contracts.trust.LscOperationFailed;
import io.offhook.contracts.trust.LscOperationScheduled;
import java.util.List;

/** Finds what an event is about. */
public final class FindingHandles {

    private FindingHandles() {}

    /** Settings, users and audits are about no phone and no device. */
    public static EventHandles of(Event event) {
        if (event instanceof PhoneEvent it) {
            return PhoneHandles.of(it);
        }
        if (event instanceof ActivationEvent it) {
            return ActivationHandles.of(it);
        }
        if (event instanceof DeviceEvent it) {
            return of(it);
        }
        if (event instanceof SelfcareEvent it) {
            return of(it);
        }
        if (event instanceof LscEvent it) {
            return of(it);
        }
        return event instanceof DenialEvent it ? of(it) : EventHandles.NONE;
    }

    private static EventHandles of(LscEvent event) {
        return switch (event) {
            case LscInstalled it -> EventHandles.device(it.deviceName(), it.certificateFingerprint());
            case LscFetched it -> EventHandles.device(it.deviceName(), it.certificateFingerprint());
            case LscExpiresSoon it -> EventHandles.device(it.deviceName(), it.certificateFingerprint());
            case LscOperationFailed it ->
                EventHandles.device(it.deviceName(), null).because(it.reason());
            case LscOperationScheduled it -> EventHandles.device(it.deviceName(), null);
            case LscOperationCancelled it -> EventHandles.device(it.deviceName(), null);
            case LscDeleted it -> EventHandles.device(it.deviceName(), null);
        };
    }

    private static EventHandles of(DeviceEvent event) {
        return switch (event) {
            case DeviceSeen it ->
                EventHandles.device(it.deviceName(), null).from(it.address()).because(it.result());
            case DeviceReported it ->
                EventHandles.device(it.deviceName(), it.certificateFingerprint())
                        .from(it.address())
                        .because(it.outcome());
        };
    }

    private static EventHandles of(SelfcareEvent event) {
        return switch (event) {
            case WelcomeMailSent it -> EventHandles.code(it.phoneId(), it.codeId());
            case WelcomeMailFailed it ->
                EventHandles.NONE.of(it.phoneId(), it.codeId()).because(it.reason());
            case PhoneDisowned it -> EventHandles.phone(it.phoneId(), null);
            case CodeReportedLost it -> EventHandles.code(it.phoneId(), it.codeId());
            case RedemptionDisputed it ->
                EventHandles.code(it.phoneId(), it.codeId()).on(it.deviceName());
            case MailSent it -> of(it.parts());
            case MailFailed it -> of(it.parts()).because(it.reason());
        };
    }

    /** A mail about one phone is found at it. */
    private static EventHandles of(List<MailPart> parts) {
        return parts.size() == 1
                ? EventHandles.NONE.of(
                        parts.getFirst().phoneId(), parts.getFirst().codeId())
                : EventHandles.NONE;
    }

    private static EventHandles of(DenialEvent event) {
        return switch (event) {
            case DeviceDenied it ->
                EventHandles.device(ActivationHandles.deviceName(it.mac()), it.certificateFingerprint())
                        .because(it.reason());
            case DeviceAllowed it ->
                EventHandles.device(ActivationHandles.deviceName(it.mac()), it.certificateFingerprint());
        };
    }
}
