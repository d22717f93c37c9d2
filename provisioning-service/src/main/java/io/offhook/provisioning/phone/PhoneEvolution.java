package io.offhook.provisioning.phone;

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
import io.offhook.provisioning.phone.Phone.Activated;
import io.offhook.provisioning.phone.Phone.AwaitingActivation;
import io.offhook.provisioning.phone.Phone.Live;
import io.offhook.provisioning.phone.Phone.Ready;
import io.offhook.provisioning.phone.Phone.Removed;
import io.offhook.provisioning.value.DeviceName;
import java.util.Optional;
import java.util.Set;

/** How events change the state of a phone. */
final class PhoneEvolution {

    private PhoneEvolution() {}

    static Phone evolve(Phone state, PhoneEvent event) {
        return switch (event) {
            case PhoneProvisioned it -> provisioned(it);
            case PhoneAutoRegistered it -> new Ready(recordOf(it));
            case PhoneReconfigured it -> reconfigured(live(state), it);
            case ActivationCodeRequired it -> required(live(state).record().allowedMra(it.allowsMra()), it);
            case ActivationCodeReleaseRequested ignored -> new Ready(live(state).record());
            case PhoneMacBlanked it -> blanked(live(state), new DeviceName(it.deviceName()));
            case PhoneMacAssigned it ->
                new Activated(
                        live(state)
                                .record()
                                .named(new DeviceName(it.deviceName()))
                                .spending(it.codeId()),
                        it.codeId());
            case PhonePasswordViewed ignored -> state;
            case PhoneRegistered ignored -> state;
            case PhoneUnregistered ignored -> state;
            case RegistrationMismatchSuspected ignored -> state;
            case PhoneRemoved ignored -> new Removed();
        };
    }

    private static Phone provisioned(PhoneProvisioned it) {
        var phone = new PhoneRecord(
                it.phoneId(),
                new DeviceName(it.deviceName()),
                it.model(),
                it.description(),
                it.lines(),
                Optional.ofNullable(it.ownerId()),
                it.devicePool(),
                PhoneProfiles.of(it.profiles()),
                it.allowsMra(),
                Set.of());
        return it.requiresActivationCode() ? new AwaitingActivation(phone) : new Ready(phone);
    }

    private static PhoneRecord recordOf(PhoneAutoRegistered it) {
        return new PhoneRecord(
                it.phoneId(),
                new DeviceName(it.deviceName()),
                it.model(),
                it.description(),
                it.lines(),
                Optional.empty(),
                it.devicePool(),
                PhoneProfiles.of(it.profiles()),
                false,
                Set.of());
    }

    /** The device that activated the phone is not its device any more if MAC or model differ. */
    private static Phone reconfigured(Live before, PhoneReconfigured it) {
        var phone = new PhoneRecord(
                it.phoneId(),
                new DeviceName(it.deviceName()),
                it.model(),
                it.description(),
                it.lines(),
                Optional.ofNullable(it.ownerId()),
                it.devicePool(),
                PhoneProfiles.of(it.profiles()),
                it.allowsMra(),
                before.record().spent());
        return switch (before) {
            case AwaitingActivation ignored -> new AwaitingActivation(phone);
            case Ready ignored -> new Ready(phone);
            case Activated activated ->
                phone.isOtherDeviceThan(before.record()) ? new Ready(phone) : new Activated(phone, activated.codeId());
        };
    }

    private static Phone required(PhoneRecord phone, ActivationCodeRequired it) {
        var withdrawn = it.withdrawnCodeId();
        return new AwaitingActivation(withdrawn == null ? phone : phone.spending(withdrawn));
    }

    private static Phone blanked(Live before, DeviceName dummy) {
        var phone = before.record().named(dummy);
        return before instanceof Ready ? new Ready(phone) : new AwaitingActivation(phone);
    }

    private static Live live(Phone state) {
        if (state instanceof Live live) {
            return live;
        }
        throw new IllegalStateException("the history of a phone begins with its provisioning");
    }
}
