package io.offhook.provisioning.phone;

import static io.offhook.eventing.decider.Decision.happened;
import static io.offhook.eventing.decider.Decision.nothing;
import static io.offhook.eventing.decider.Decision.refused;

import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.eventing.decider.Decision;
import io.offhook.pki.device.MacAddress;
import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.phone.Phone.Activated;
import io.offhook.provisioning.phone.Phone.AwaitingActivation;
import io.offhook.provisioning.phone.Phone.Live;
import io.offhook.provisioning.phone.Phone.Ready;
import io.offhook.provisioning.phone.PhoneCommand.Reconfigure;
import io.offhook.provisioning.value.Name;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an edit means for the code of a phone.
 *
 * <pre>
 *                        AwaitingActivation    Activated       Ready, with a MAC
 *   other MAC or model   new code              new code        -
 *   MAC taken away       new code              new code        new code
 *   other owner          new code              -               -
 *   MRA allowed or not   new code              -               -
 *   anything else        -                     -               -
 * </pre>
 *
 * A new code replaces the one that is live, so nobody has a code for what the phone was before. A model without codes needs a MAC.
 */
final class ReconfigurationRules {

    private final Function<String, Optional<Model>> models;

    ReconfigurationRules(Function<String, Optional<Model>> models) {
        this.models = models;
    }

    Decision<PhoneEvent, PhoneRefusal> reconfigure(Live live, Reconfigure command) {
        var before = live.record();
        var phone = command.changes().applyTo(before);
        boolean otherDevice = command.otherDevice() || phone.isOtherDeviceThan(before);
        if (phone.equals(before) && !otherDevice && !command.otherTexts()) {
            return nothing();
        }
        var model = models.apply(phone.model());
        if (model.isPresent() && lastLine(phone) > Math.max(model.get().lines(), lastLine(before))) {
            return refused(PhoneRefusal.TOO_MANY_LINES);
        }
        boolean supportsCodes = model.map(Model::supportsActivationCode).orElse(false);
        if (phone.name().isDummy() && !supportsCodes && otherDevice) {
            return refused(PhoneRefusal.MODEL_WITHOUT_ACTIVATION_CODES);
        }
        var edited = reconfigured(before, phone);
        if (needsNewCode(live, phone, otherDevice)) {
            return supportsCodes
                    ? happened(edited, CodeRules.required(phone, Optional.empty()))
                    : withoutCode(live, edited);
        }
        return happened(edited);
    }

    /** A pool that an administrator chose stays. */
    static Decision<PhoneEvent, PhoneRefusal> place(PhoneRecord phone, Name pool) {
        return phone.devicePool().equals(Name.DEFAULT.text()) && !pool.equals(Name.DEFAULT)
                ? happened(reconfigured(phone, phone.in(pool)))
                : nothing();
    }

    private static boolean needsNewCode(Live live, PhoneRecord phone, boolean otherDevice) {
        var before = live.record();
        return switch (live) {
            case AwaitingActivation ignored ->
                otherDevice || !phone.ownerId().equals(before.ownerId()) || phone.mraAllowed() != before.mraAllowed();
            case Activated ignored -> otherDevice;
            case Ready ignored -> phone.name().isDummy() && !before.name().isDummy();
        };
    }

    /** A phone that waits for a code that its new model does not take waits no more. */
    private static Decision<PhoneEvent, PhoneRefusal> withoutCode(Live live, PhoneReconfigured edited) {
        return live instanceof AwaitingActivation
                ? happened(edited, new ActivationCodeReleaseRequested(edited.phoneId()))
                : happened(edited);
    }

    private static int lastLine(PhoneRecord phone) {
        return new Lines(phone.lines()).lastIndex();
    }

    private static PhoneReconfigured reconfigured(PhoneRecord before, PhoneRecord phone) {
        return new PhoneReconfigured(
                phone.phoneId(),
                before.name().text(),
                phone.name().text(),
                phone.model(),
                phone.name().mac().map(MacAddress::digits).orElse(null),
                phone.description(),
                phone.lines(),
                phone.ownerId().orElse(null),
                phone.devicePool(),
                Mra.ifAllowed(phone.mraAllowed()),
                phone.profiles().toEvent());
    }
}
