package io.offhook.provisioning.phone;

import static io.offhook.eventing.decider.Decision.happened;
import static io.offhook.eventing.decider.Decision.refused;

import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneMacBlanked;
import io.offhook.eventing.decider.Decision;
import io.offhook.pki.device.MacAddress;
import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.phone.Phone.Activated;
import io.offhook.provisioning.phone.Phone.AwaitingActivation;
import io.offhook.provisioning.phone.Phone.Live;
import io.offhook.provisioning.phone.Phone.Ready;
import io.offhook.provisioning.phone.PhoneCommand.RequireActivationCode;
import io.offhook.provisioning.value.CodeLife;
import io.offhook.provisioning.value.DeviceName;
import java.util.Optional;
import java.util.function.Function;

/** When a phone needs a code, and when it needs none any more. A phone without a MAC always needs one. */
final class CodeRules {

    private final Function<String, Optional<Model>> models;

    CodeRules(Function<String, Optional<Model>> models) {
        this.models = models;
    }

    Decision<PhoneEvent, PhoneRefusal> require(PhoneRecord phone, RequireActivationCode it) {
        return supportsCodes(phone)
                ? happened(required(phone.allowedMra(it.mraAllowed().orElse(phone.mraAllowed())), it.codeLife()))
                : refused(PhoneRefusal.MODEL_WITHOUT_ACTIVATION_CODES);
    }

    Decision<PhoneEvent, PhoneRefusal> release(Live live) {
        return switch (live) {
            case AwaitingActivation waiting
            when waiting.record().name().isDummy() -> refused(PhoneRefusal.MAC_OR_CODE_NEEDED);
            case AwaitingActivation waiting ->
                happened(new ActivationCodeReleaseRequested(waiting.record().phoneId()));
            case Ready ignored -> refused(PhoneRefusal.NO_CODE_REQUIRED);
            case Activated ignored -> refused(PhoneRefusal.NO_CODE_REQUIRED);
        };
    }

    Decision<PhoneEvent, PhoneRefusal> blank(PhoneRecord phone, DeviceName dummy) {
        if (phone.name().isDummy()) {
            return refused(PhoneRefusal.MAC_NOT_KNOWN);
        }
        return supportsCodes(phone)
                ? happened(
                        new PhoneMacBlanked(phone.phoneId(), phone.name().text(), dummy.text()),
                        required(phone.named(dummy), Optional.empty()))
                : refused(PhoneRefusal.MODEL_WITHOUT_ACTIVATION_CODES);
    }

    private boolean supportsCodes(PhoneRecord phone) {
        return models.apply(phone.model()).map(Model::supportsActivationCode).orElse(false);
    }

    static ActivationCodeRequired required(PhoneRecord phone, Optional<CodeLife> life) {
        return new ActivationCodeRequired(
                phone.phoneId(),
                phone.name().text(),
                phone.model(),
                phone.name().mac().map(MacAddress::digits).orElse(null),
                phone.ownerId().orElse(null),
                life.map(CodeLife::duration).orElse(null),
                Mra.ifAllowed(phone.mraAllowed()));
    }
}
