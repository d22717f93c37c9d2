package io.offhook.console.history;

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
import java.time.Instant;

/** What an event makes of a phone. */
final class PhoneFold {

    private PhoneFold() {}

    static PhoneThen evolve(PhoneThen phone, PhoneEvent event, Instant at) {
        return change(phone, event).changed(at);
    }

    private static PhoneThen change(PhoneThen phone, PhoneEvent event) {
        return switch (event) {
            case PhoneProvisioned it ->
                new PhoneThen(
                        it.phoneId(),
                        it.deviceName(),
                        it.mac(),
                        it.model(),
                        it.description(),
                        it.lines(),
                        it.ownerId(),
                        it.devicePool(),
                        it.requiresActivationCode(),
                        it.allowsMra(),
                        it.profiles(),
                        false,
                        null,
                        phone.code(),
                        phone.fingerprint());
            case PhoneAutoRegistered it ->
                new PhoneThen(
                        it.phoneId(),
                        it.deviceName(),
                        it.mac(),
                        it.model(),
                        it.description(),
                        it.lines(),
                        null,
                        it.devicePool(),
                        false,
                        false,
                        it.profiles(),
                        false,
                        null,
                        phone.code(),
                        it.certificateFingerprint());
            case PhoneReconfigured it ->
                new PhoneThen(
                        it.phoneId(),
                        it.deviceName(),
                        it.mac(),
                        it.model(),
                        it.description(),
                        it.lines(),
                        it.ownerId(),
                        it.devicePool(),
                        phone.requiresCode(),
                        it.allowsMra(),
                        it.profiles(),
                        phone.removed(),
                        null,
                        phone.code(),
                        phone.fingerprint());
            case ActivationCodeRequired it ->
                phone.named(it.deviceName(), it.mac())
                        .of(it.model(), it.ownerId())
                        .requiring(true);
            case ActivationCodeReleaseRequested ignored -> phone.requiring(false);
            case PhoneMacBlanked it -> phone.named(it.deviceName(), null);
            case PhoneMacAssigned it -> phone.named(it.deviceName(), it.mac()).requiring(false);
            case PhonePasswordViewed ignored -> phone;
            case PhoneRegistered ignored -> phone;
            case PhoneUnregistered ignored -> phone;
            case RegistrationMismatchSuspected ignored -> phone;
            case PhoneRemoved ignored -> phone.gone();
        };
    }
}
