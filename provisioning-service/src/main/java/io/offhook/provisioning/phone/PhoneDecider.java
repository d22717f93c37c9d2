package io.offhook.provisioning.phone;

import static io.offhook.eventing.decider.Decision.happened;
import static io.offhook.eventing.decider.Decision.nothing;
import static io.offhook.eventing.decider.Decision.refused;

import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneMacAssigned;
import io.offhook.contracts.phone.PhoneMacBlanked;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.eventing.decider.Decider;
import io.offhook.eventing.decider.Decision;
import io.offhook.pki.device.MacAddress;
import io.offhook.provisioning.model.ModelCatalogue;
import io.offhook.provisioning.phone.Phone.Activated;
import io.offhook.provisioning.phone.Phone.AwaitingActivation;
import io.offhook.provisioning.phone.Phone.Live;
import io.offhook.provisioning.phone.Phone.Ready;
import io.offhook.provisioning.phone.Phone.Removed;
import io.offhook.provisioning.phone.Phone.Unprovisioned;
import io.offhook.provisioning.phone.PhoneCommand.AssignMac;
import io.offhook.provisioning.phone.PhoneCommand.BlankMac;
import io.offhook.provisioning.phone.PhoneCommand.ProvisionPhone;
import io.offhook.provisioning.phone.PhoneCommand.ReleaseActivationCode;
import io.offhook.provisioning.phone.PhoneCommand.RemovePhone;
import io.offhook.provisioning.phone.PhoneCommand.RequireActivationCode;
import io.offhook.provisioning.value.CodeLife;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.UserId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of a phone record. */
public final class PhoneDecider implements Decider<PhoneCommand, Phone, PhoneEvent, PhoneRefusal> {

    @Override
    public Phone initial() {
        return new Unprovisioned();
    }

    @Override
    public Decision<PhoneEvent, PhoneRefusal> decide(Phone state, PhoneCommand command) {
        return switch (state) {
            case Unprovisioned ignored ->
                command instanceof ProvisionPhone provision
                        ? provision(provision)
                        : refused(PhoneRefusal.UNKNOWN_PHONE);
            case Removed ignored -> refused(PhoneRefusal.PHONE_REMOVED);
            case Live live -> decide(live, command);
        };
    }

    private static Decision<PhoneEvent, PhoneRefusal> decide(Live live, PhoneCommand command) {
        var phone = live.record();
        return switch (command) {
            case ProvisionPhone ignored -> refused(PhoneRefusal.ALREADY_PROVISIONED);
            case BlankMac blank -> blank(live, blank.dummy());
            case RequireActivationCode require -> require(phone, require);
            case ReleaseActivationCode ignored ->
                switch (live) {
                    case AwaitingActivation waiting -> happened(new ActivationCodeReleaseRequested(phone.phoneId()));
                    case Ready ready -> refused(PhoneRefusal.NO_CODE_REQUIRED);
                    case Activated activated -> refused(PhoneRefusal.NO_CODE_REQUIRED);
                };
            case AssignMac assign -> assign(phone, assign);
            case RemovePhone ignored ->
                happened(new PhoneRemoved(phone.phoneId(), phone.name().text()));
        };
    }

    private static Decision<PhoneEvent, PhoneRefusal> provision(ProvisionPhone it) {
        if (it.requiresActivationCode() && !it.model().supportsActivationCode()) {
            return refused(PhoneRefusal.MODEL_WITHOUT_ACTIVATION_CODES);
        }
        return happened(new PhoneProvisioned(
                it.phoneId(),
                it.name().text(),
                it.model().name(),
                it.name().mac().map(MacAddress::digits).orElse(null),
                it.description().text(),
                it.lines().each(),
                it.ownerId().map(UserId::text).orElse(null),
                it.devicePool().name(),
                it.requiresActivationCode(),
                it.codeLife()
                        .filter(life -> it.requiresActivationCode())
                        .map(CodeLife::duration)
                        .orElse(null),
                ifAllowed(it.mraAllowed())));
    }

    private static Decision<PhoneEvent, PhoneRefusal> blank(Live live, DeviceName dummy) {
        var phone = live.record();
        if (phone.name().isDummy()) {
            return refused(PhoneRefusal.MAC_NOT_KNOWN);
        }
        var blanked = new PhoneMacBlanked(phone.phoneId(), phone.name().text(), dummy.text());
        return switch (live) {
            case AwaitingActivation ignored -> happened(blanked, codeRequired(phone.named(dummy), Optional.empty()));
            case Activated ignored -> happened(blanked, codeRequired(phone.named(dummy), Optional.empty()));
            case Ready ignored -> happened(blanked);
        };
    }

    private static Decision<PhoneEvent, PhoneRefusal> require(PhoneRecord phone, RequireActivationCode it) {
        return ModelCatalogue.supportsActivationCode(phone.model())
                ? happened(codeRequired(phone.allowedMra(it.mraAllowed().orElse(phone.mraAllowed())), it.codeLife()))
                : refused(PhoneRefusal.MODEL_WITHOUT_ACTIVATION_CODES);
    }

    /** The redemption is a fact, whatever an administrator asked of the phone meanwhile. The same redemption twice changes nothing. */
    private static Decision<PhoneEvent, PhoneRefusal> assign(PhoneRecord phone, AssignMac it) {
        if (phone.redeemed().contains(it.codeId())) {
            return nothing();
        }
        return happened(new PhoneMacAssigned(
                phone.phoneId(),
                phone.name().text(),
                DeviceName.of(it.mac()).text(),
                it.mac().digits(),
                it.codeId()));
    }

    private static ActivationCodeRequired codeRequired(PhoneRecord phone, Optional<CodeLife> life) {
        return new ActivationCodeRequired(
                phone.phoneId(),
                phone.name().text(),
                phone.model(),
                phone.name().mac().map(MacAddress::digits).orElse(null),
                phone.ownerId().orElse(null),
                life.map(CodeLife::duration).orElse(null),
                ifAllowed(phone.mraAllowed()));
    }

    /** Absent unless allowed: events of phones without MRA stay as they were before there was MRA. */
    private static @Nullable Boolean ifAllowed(boolean mraAllowed) {
        return mraAllowed ? Boolean.TRUE : null;
    }

    @Override
    public Phone evolve(Phone state, PhoneEvent event) {
        return switch (event) {
            case PhoneProvisioned it -> provisioned(it);
            case ActivationCodeRequired it ->
                new AwaitingActivation(recordOf(state).allowedMra(it.allowsMra()));
            case ActivationCodeReleaseRequested ignored -> new Ready(recordOf(state));
            case PhoneMacBlanked it -> blanked(state, new DeviceName(it.deviceName()));
            case PhoneMacAssigned it ->
                new Activated(
                        recordOf(state).named(new DeviceName(it.deviceName())).redeemed(it.codeId()));
            case PhoneRemoved ignored -> new Removed();
        };
    }

    private static Phone provisioned(PhoneProvisioned it) {
        var phone = new PhoneRecord(
                it.phoneId(),
                new DeviceName(it.deviceName()),
                it.model(),
                Optional.ofNullable(it.ownerId()),
                it.allowsMra(),
                Set.of());
        return it.requiresActivationCode() ? new AwaitingActivation(phone) : new Ready(phone);
    }

    private static Phone blanked(Phone state, DeviceName dummy) {
        var phone = recordOf(state).named(dummy);
        return state instanceof Ready ? new Ready(phone) : new AwaitingActivation(phone);
    }

    private static PhoneRecord recordOf(Phone state) {
        if (state instanceof Live live) {
            return live.record();
        }
        throw new IllegalStateException("the history of a phone begins with its provisioning");
    }
}
