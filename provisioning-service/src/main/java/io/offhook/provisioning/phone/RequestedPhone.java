package io.offhook.provisioning.phone;

import io.offhook.contracts.state.PhoneTemplate;
import io.offhook.pki.device.MacAddress;
import io.offhook.provisioning.catalogue.Catalogue;
import io.offhook.provisioning.catalogue.Kind;
import io.offhook.provisioning.value.CodeLife;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.Name;
import io.offhook.provisioning.value.UserId;
import java.util.List;
import java.util.Optional;

/**
 * A phone to add, as a request or a row says it. What it leaves out is as its template says, or else the usual.
 *
 * @param template name of the phone template
 * @param mac empty: not known yet
 * @param requiresActivationCode empty: by the template, or else by the onboarding method of the model
 * @param codeLife empty: the settings of the activation service decide
 */
public record RequestedPhone(
        Optional<Name> template,
        Optional<String> model,
        Optional<MacAddress> mac,
        Optional<String> description,
        Lines lines,
        List<LineText> texts,
        Optional<UserId> ownerId,
        Optional<Name> devicePool,
        RequestedProfiles profiles,
        Optional<Boolean> requiresActivationCode,
        Optional<CodeLife> codeLife,
        Optional<Boolean> mraAllowed) {

    private static final String NO_MODEL = "Neither the phone nor a template names a model.";

    /** @throws MalformedValue if it names something that does not exist, or no model at all */
    public ParsedPhone resolve(Catalogue catalogue) {
        var from = template.map(name -> catalogue.require(Kind.PHONE_TEMPLATE, "template", name.text()));
        var line = from.map(PhoneTemplate::lineTemplate).flatMap(name -> catalogue.find(Kind.LINE_TEMPLATE, name));
        return new ParsedPhone(
                catalogue.requireModel(model.or(() -> from.map(PhoneTemplate::model))
                        .orElseThrow(() -> new MalformedValue("model", NO_MODEL))),
                mac,
                description.or(() -> from.map(PhoneTemplate::description)).orElse(""),
                line.map(lines::with).orElse(lines),
                line.map(it -> lines.texts(texts, it)).orElse(texts),
                ownerId.or(() -> from.map(PhoneTemplate::ownerId).map(UserId::new)),
                catalogue.existing(
                        Kind.DEVICE_POOL, "devicePool", devicePool.or(() -> from.map(it -> new Name(it.devicePool())))),
                profiles.over(from.map(PhoneProfiles::of).orElse(PhoneProfiles.DEFAULT))
                        .existing(catalogue),
                requiresActivationCode.or(() -> from.map(PhoneTemplate::requiresActivationCode)),
                codeLife,
                mraAllowed.orElseGet(() -> from.map(PhoneTemplate::mraAllowed).orElse(false)));
    }

    /** A device that registers by itself: all but its MAC and its number is as the template says. */
    public static RequestedPhone autoRegistered(String template, String model, MacAddress mac, Lines lines) {
        return new RequestedPhone(
                Optional.of(new Name(template)),
                Optional.of(model),
                Optional.of(mac),
                Optional.empty(),
                lines,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                RequestedProfiles.NONE,
                Optional.of(false),
                Optional.empty(),
                Optional.empty());
    }

    /** Not for logs: the texts are personal. */
    @Override
    public String toString() {
        return "RequestedPhone[mac=" + mac + "]";
    }
}
