package io.offhook.provisioning.phone;

import io.offhook.pki.device.MacAddress;
import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.value.CodeLife;
import io.offhook.provisioning.value.Description;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.Name;
import io.offhook.provisioning.value.UserId;
import io.offhook.rest.site.SiteRights;
import java.util.Optional;
import java.util.UUID;

/** What can be asked of a phone. Callers supply ids and dummy names. */
public sealed interface PhoneCommand {

    /** Adds the record. */
    record ProvisionPhone(
            UUID phoneId,
            DeviceName name,
            Model model,
            Description description,
            Lines lines,
            Optional<UserId> ownerId,
            Name devicePool,
            PhoneProfiles profiles,
            boolean requiresActivationCode,
            Optional<CodeLife> codeLife,
            boolean mraAllowed)
            implements PhoneCommand {}

    /** A genuine device without a record gets one. */
    record AutoRegister(
            UUID phoneId,
            MacAddress mac,
            Model model,
            Description description,
            Lines lines,
            Name devicePool,
            PhoneProfiles profiles,
            String certificateFingerprint)
            implements PhoneCommand {}

    /**
     * Edits the record.
     *
     * @param otherDevice whether another device is to take the place of the one that it has, although nothing else says so
     * @param otherTexts whether its lines will show something else; no event has what
     */
    record Reconfigure(PhoneChanges changes, boolean otherDevice, boolean otherTexts) implements PhoneCommand {

        /** The lines show what they did. */
        public Reconfigure(PhoneChanges changes, boolean otherDevice) {
            this(changes, otherDevice, false);
        }
    }

    /** Shows the password of the phone's settings menu. */
    record ViewPassword() implements PhoneCommand {}

    /** Takes the device away, so that another device of the model can replace it. */
    record BlankMac(DeviceName dummy) implements PhoneCommand {
        public BlankMac {
            if (!dummy.isDummy()) {
                throw new IllegalArgumentException(dummy + " is not a dummy name");
            }
        }
    }

    /**
     * Requires a code, the first or a new one.
     *
     * @param codeLife empty: the settings of the activation service decide
     * @param mraAllowed empty: as before
     */
    record RequireActivationCode(Optional<CodeLife> codeLife, Optional<Boolean> mraAllowed) implements PhoneCommand {}

    /** Requires no code any more. */
    record ReleaseActivationCode() implements PhoneCommand {}

    /** A device redeemed the phone's code. */
    record AssignMac(MacAddress mac, UUID codeId) implements PhoneCommand {}

    /** Moves a phone that nobody put anywhere into the device pool of the network that its device came from. */
    record PlaceByNetwork(Name devicePool) implements PhoneCommand {}

    /** The owner says that the phone is not theirs. */
    record DisownPhone(String ownerId) implements PhoneCommand {}

    /**
     * The owner says that its code is lost, or was seen by others.
     *
     * @param replaced whether the code was replaced by another one already, as far as is known
     */
    record ReportCodeLost(String ownerId, UUID codeId, boolean replaced) implements PhoneCommand {}

    /**
     * The owner says that somebody else used its code.
     *
     * @param device that used the code
     * @param dummy what the phone is called without that device
     */
    record DisputeRedemption(String ownerId, UUID codeId, DeviceName device, DeviceName dummy)
            implements PhoneCommand {}

    /** Deletes the record. */
    record RemovePhone() implements PhoneCommand {}

    /** What somebody asks who may be limited to sites. A phone elsewhere does not exist for the caller, and none may go elsewhere. */
    record AtSites(SiteRights rights, PhoneCommand command) implements PhoneCommand {}
}
