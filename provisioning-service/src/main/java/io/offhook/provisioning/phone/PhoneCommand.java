package io.offhook.provisioning.phone;

import io.offhook.provisioning.model.Model;
import java.util.Optional;
import java.util.UUID;

/** What can be asked of a phone. Ids and dummy names come in from outside. */
public sealed interface PhoneCommand {

    /** Adds the record. */
    record ProvisionPhone(
            UUID phoneId,
            DeviceName name,
            Model model,
            Description description,
            Lines lines,
            Optional<UserId> ownerId,
            DevicePool devicePool,
            boolean requiresActivationCode,
            Optional<CodeLife> codeLife,
            boolean mraAllowed)
            implements PhoneCommand {}

    /** Takes the device away, so that another one of the model can take its place. */
    record BlankMac(DeviceName dummy) implements PhoneCommand {
        public BlankMac {
            if (!dummy.isDummy()) {
                throw new IllegalArgumentException(dummy + " is not a dummy name");
            }
        }
    }

    /**
     * Asks for a code, the first or a new one.
     *
     * @param codeLife empty: as the settings of activation say
     * @param mraAllowed empty: the phone may be where it could be before
     */
    record RequireActivationCode(Optional<CodeLife> codeLife, Optional<Boolean> mraAllowed) implements PhoneCommand {}

    /** Withdraws the wish for a code. */
    record ReleaseActivationCode() implements PhoneCommand {}

    /** A device redeemed the phone's code. */
    record AssignMac(MacAddress mac, UUID codeId) implements PhoneCommand {}

    /** Deletes the record. */
    record RemovePhone() implements PhoneCommand {}
}
