package io.offhook.provisioning.phone;

import static io.offhook.eventing.decider.Decision.happened;
import static io.offhook.eventing.decider.Decision.nothing;
import static io.offhook.eventing.decider.Decision.refused;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneMacAssigned;
import io.offhook.contracts.phone.PhonePasswordViewed;
import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.eventing.decider.Decider;
import io.offhook.eventing.decider.Decision;
import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.phone.Phone.Live;
import io.offhook.provisioning.phone.Phone.Removed;
import io.offhook.provisioning.phone.Phone.Unprovisioned;
import io.offhook.provisioning.phone.PhoneCommand.AssignMac;
import io.offhook.provisioning.phone.PhoneCommand.AtSites;
import io.offhook.provisioning.phone.PhoneCommand.AutoRegister;
import io.offhook.provisioning.phone.PhoneCommand.BlankMac;
import io.offhook.provisioning.phone.PhoneCommand.DisownPhone;
import io.offhook.provisioning.phone.PhoneCommand.DisputeRedemption;
import io.offhook.provisioning.phone.PhoneCommand.PlaceByNetwork;
import io.offhook.provisioning.phone.PhoneCommand.ProvisionPhone;
import io.offhook.provisioning.phone.PhoneCommand.Reconfigure;
import io.offhook.provisioning.phone.PhoneCommand.ReleaseActivationCode;
import io.offhook.provisioning.phone.PhoneCommand.RemovePhone;
import io.offhook.provisioning.phone.PhoneCommand.ReportCodeLost;
import io.offhook.provisioning.phone.PhoneCommand.RequireActivationCode;
import io.offhook.provisioning.phone.PhoneCommand.ViewPassword;
import io.offhook.provisioning.value.DeviceName;
import java.util.Optional;
import java.util.function.Function;

/** The rules of a phone record. */
public final class PhoneDecider implements Decider<PhoneCommand, Phone, PhoneEvent, PhoneRefusal> {

    private final CodeRules codes;
    private final ReconfigurationRules reconfiguration;
    private final OwnerRules owners;

    /** @param models the model of this name; empty if the catalogue has it no more */
    public PhoneDecider(Function<String, Optional<Model>> models) {
        this.codes = new CodeRules(models);
        this.reconfiguration = new ReconfigurationRules(models);
        this.owners = new OwnerRules(codes, reconfiguration);
    }

    @Override
    public Phone initial() {
        return new Unprovisioned();
    }

    @Override
    public Decision<PhoneEvent, PhoneRefusal> decide(Phone state, PhoneCommand command) {
        return switch (state) {
            case Unprovisioned ignored -> decide(command);
            case Removed ignored ->
                refused(isLimited(command) ? PhoneRefusal.UNKNOWN_PHONE : PhoneRefusal.PHONE_REMOVED);
            case Live live -> decide(live, command);
        };
    }

    /** Nobody knows any more where a phone was that was removed. */
    private static boolean isLimited(PhoneCommand command) {
        return command instanceof AtSites it && it.rights().isLimited();
    }

    private static Decision<PhoneEvent, PhoneRefusal> decide(PhoneCommand command) {
        return switch (command) {
            case ProvisionPhone it -> BeginningRules.provision(it);
            case AutoRegister it -> BeginningRules.autoRegister(it);
            case Reconfigure ignored -> refused(PhoneRefusal.UNKNOWN_PHONE);
            case BlankMac ignored -> refused(PhoneRefusal.UNKNOWN_PHONE);
            case RequireActivationCode ignored -> refused(PhoneRefusal.UNKNOWN_PHONE);
            case ReleaseActivationCode ignored -> refused(PhoneRefusal.UNKNOWN_PHONE);
            case AssignMac ignored -> refused(PhoneRefusal.UNKNOWN_PHONE);
            case PlaceByNetwork ignored -> refused(PhoneRefusal.UNKNOWN_PHONE);
            case ViewPassword ignored -> refused(PhoneRefusal.UNKNOWN_PHONE);
            case DisownPhone ignored -> refused(PhoneRefusal.UNKNOWN_PHONE);
            case ReportCodeLost ignored -> refused(PhoneRefusal.UNKNOWN_PHONE);
            case DisputeRedemption ignored -> refused(PhoneRefusal.UNKNOWN_PHONE);
            case RemovePhone ignored -> refused(PhoneRefusal.UNKNOWN_PHONE);
            case AtSites it -> begin(it);
        };
    }

    private static Decision<PhoneEvent, PhoneRefusal> begin(AtSites limited) {
        var decision = decide(limited.command());
        return decision.refusal().isEmpty() && SiteRules.isElsewhere(limited)
                ? refused(PhoneRefusal.NOT_YOUR_SITE)
                : decision;
    }

    private Decision<PhoneEvent, PhoneRefusal> decide(Live live, PhoneCommand command) {
        var phone = live.record();
        return switch (command) {
            case ProvisionPhone ignored -> refused(PhoneRefusal.ALREADY_PROVISIONED);
            case AutoRegister ignored -> refused(PhoneRefusal.ALREADY_PROVISIONED);
            case Reconfigure it -> reconfiguration.reconfigure(live, it);
            case BlankMac it -> codes.blank(phone, it.dummy());
            case RequireActivationCode it -> codes.require(phone, it);
            case ReleaseActivationCode ignored -> codes.release(live);
            case AssignMac it -> assign(phone, it);
            case PlaceByNetwork it -> ReconfigurationRules.place(phone, it.devicePool());
            case ViewPassword ignored ->
                happened(new PhonePasswordViewed(phone.phoneId(), phone.name().text()));
            case DisownPhone it -> owners.disown(live, it);
            case ReportCodeLost it -> owners.reportLost(live, it);
            case DisputeRedemption it -> owners.dispute(live, it);
            case RemovePhone ignored ->
                happened(new PhoneRemoved(phone.phoneId(), phone.name().text()));
            case AtSites it -> decide(live, it);
        };
    }

    private Decision<PhoneEvent, PhoneRefusal> decide(Live live, AtSites limited) {
        if (!limited.rights().covers(live.record().devicePool())) {
            return refused(PhoneRefusal.UNKNOWN_PHONE);
        }
        return SiteRules.isElsewhere(limited) ? refused(PhoneRefusal.NOT_YOUR_SITE) : decide(live, limited.command());
    }

    /**
     * The redemption is a fact, whatever an administrator asked of the phone meanwhile; but not if its owner had the code withdrawn. The
     * same redemption twice changes nothing.
     */
    private static Decision<PhoneEvent, PhoneRefusal> assign(PhoneRecord phone, AssignMac it) {
        if (phone.spent().contains(it.codeId())) {
            return nothing();
        }
        return happened(new PhoneMacAssigned(
                phone.phoneId(),
                phone.name().text(),
                DeviceName.of(it.mac()).text(),
                it.mac().digits(),
                it.codeId()));
    }

    @Override
    public Phone evolve(Phone state, PhoneEvent event) {
        return PhoneEvolution.evolve(state, event);
    }
}
