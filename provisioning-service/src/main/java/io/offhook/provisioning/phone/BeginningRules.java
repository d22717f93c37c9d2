package io.offhook.provisioning.phone;

import static io.offhook.eventing.decider.Decision.happened;
import static io.offhook.eventing.decider.Decision.refused;

import io.offhook.contracts.phone.PhoneAutoRegistered;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.eventing.decider.Decision;
import io.offhook.pki.device.MacAddress;
import io.offhook.provisioning.phone.PhoneCommand.AutoRegister;
import io.offhook.provisioning.phone.PhoneCommand.ProvisionPhone;
import io.offhook.provisioning.value.CodeLife;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.UserId;

/** How a record comes to be: an administrator provisions it, or a device registers by itself. */
final class BeginningRules {

    private BeginningRules() {}

    static Decision<PhoneEvent, PhoneRefusal> provision(ProvisionPhone it) {
        if (it.requiresActivationCode() && !it.model().supportsActivationCode()) {
            return refused(PhoneRefusal.MODEL_WITHOUT_ACTIVATION_CODES);
        }
        if (!it.requiresActivationCode() && it.name().isDummy()) {
            return refused(PhoneRefusal.MAC_OR_CODE_NEEDED);
        }
        if (it.lines().lastIndex() > it.model().lines()) {
            return refused(PhoneRefusal.TOO_MANY_LINES);
        }
        return happened(new PhoneProvisioned(
                it.phoneId(),
                it.name().text(),
                it.model().name(),
                it.name().mac().map(MacAddress::digits).orElse(null),
                it.description().text(),
                it.lines().each(),
                it.ownerId().map(UserId::text).orElse(null),
                it.devicePool().text(),
                it.requiresActivationCode(),
                it.codeLife()
                        .filter(life -> it.requiresActivationCode())
                        .map(CodeLife::duration)
                        .orElse(null),
                Mra.ifAllowed(it.mraAllowed()),
                it.profiles().toEvent()));
    }

    static Decision<PhoneEvent, PhoneRefusal> autoRegister(AutoRegister it) {
        return happened(new PhoneAutoRegistered(
                it.phoneId(),
                DeviceName.of(it.mac()).text(),
                it.model().name(),
                it.mac().digits(),
                it.description().text(),
                it.lines().each(),
                it.devicePool().text(),
                it.certificateFingerprint(),
                it.profiles().toEvent()));
    }
}
