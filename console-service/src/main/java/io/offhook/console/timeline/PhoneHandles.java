package io.offhook.console.timeline;

import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.PhoneAutoRegistered;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneMacAssigned;
import io.offhook.contracts.phone.PhoneMacBlanked;
import io.offhook.contracts.phone.PhonePasswordViewed;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.contracts.phone.PhoneRegistered;
import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.contracts.phone.PhoneUnregistered;
import io.offhook.contracts.phone.RegistrationMismatchSuspected;

/** Finds what an event of a phone is about. */
final class PhoneHandles {

    private PhoneHandles() {}

    static EventHandles of(PhoneEvent event) {
        return switch (event) {
            case PhoneProvisioned it -> EventHandles.phone(it.phoneId(), it.deviceName());
            case PhoneAutoRegistered it ->
                EventHandles.phone(it.phoneId(), it.deviceName()).with(it.certificateFingerprint());
            case PhoneReconfigured it -> EventHandles.phone(it.phoneId(), it.deviceName());
            case ActivationCodeRequired it -> EventHandles.phone(it.phoneId(), it.deviceName());
            case ActivationCodeReleaseRequested it -> EventHandles.phone(it.phoneId(), null);
            case PhoneMacBlanked it -> EventHandles.phone(it.phoneId(), it.previousDeviceName());
            case PhoneMacAssigned it ->
                EventHandles.code(it.phoneId(), it.codeId()).on(it.deviceName());
            case PhonePasswordViewed it -> EventHandles.phone(it.phoneId(), it.deviceName());
            case PhoneRegistered it ->
                EventHandles.phone(it.phoneId(), it.deviceName()).from(it.address());
            case PhoneUnregistered it ->
                EventHandles.phone(it.phoneId(), it.deviceName()).because(it.reason());
            case RegistrationMismatchSuspected it ->
                EventHandles.phone(it.phoneId(), it.claimedDeviceName()).from(it.address());
            case PhoneRemoved it -> EventHandles.phone(it.phoneId(), it.deviceName());
        };
    }
}
