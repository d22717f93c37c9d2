package io.offhook.provisioning.phone;

import io.offhook.contracts.phone.Line;
import io.offhook.pki.device.MacAddress;
import io.offhook.provisioning.catalogue.Catalogue;
import io.offhook.provisioning.catalogue.Tags;
import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.model.OnboardingMethod;
import io.offhook.provisioning.phone.PhoneCommand.AutoRegister;
import io.offhook.provisioning.phone.PhoneCommand.ProvisionPhone;
import io.offhook.provisioning.value.CodeLife;
import io.offhook.provisioning.value.Description;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.Name;
import io.offhook.provisioning.value.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A phone to add, with everything that its request, its template and the catalogue say. Texts may still have tags.
 *
 * @param mac empty: not known yet
 * @param requiresActivationCode empty: by the onboarding method of the model
 * @param codeLife empty: the settings of the activation service decide
 */
public record ParsedPhone(
        Model model,
        Optional<MacAddress> mac,
        String description,
        Lines lines,
        List<LineText> texts,
        Optional<UserId> ownerId,
        Name devicePool,
        PhoneProfiles profiles,
        Optional<Boolean> requiresActivationCode,
        Optional<CodeLife> codeLife,
        boolean mraAllowed) {

    /** As requested, or else by the onboarding method of the model. Without a MAC only a code can bring the phone to its device. */
    public boolean needsCode(Catalogue catalogue) {
        return requiresActivationCode.orElseGet(
                () -> mac.isEmpty() || catalogue.onboardingMethod(model) == OnboardingMethod.ACTIVATION_CODE);
    }

    public ProvisionPhone toCommand(UUID phoneId, DeviceName name, boolean codeRequired) {
        return new ProvisionPhone(
                phoneId,
                name,
                model,
                Description.parse(Description.cut(Tags.expand(description, tags(name, 1, Optional.empty())))),
                lines,
                ownerId,
                devicePool,
                profiles,
                codeRequired,
                codeLife,
                mraAllowed);
    }

    /** It has no owner, and needs no code: its certificate proves it. */
    public AutoRegister toAutoRegistration(UUID phoneId, String certificateFingerprint) {
        var name = DeviceName.of(mac.orElseThrow());
        var command = toCommand(phoneId, name, false);
        return new AutoRegister(
                phoneId,
                mac.orElseThrow(),
                model,
                command.description(),
                lines,
                devicePool,
                profiles,
                certificateFingerprint);
    }

    /** @param ownerName full name of the owner; the last word is the last name */
    public List<LineText> texts(DeviceName name, Optional<String> ownerName) {
        return texts.stream()
                .map(text -> text.expanded(tags(name, text.index(), ownerName)))
                .toList();
    }

    private Map<String, String> tags(DeviceName name, int lineIndex, Optional<String> ownerName) {
        var values = new HashMap<>(Map.of(Tags.DEVICE_NAME, name.text()));
        lines.each().stream()
                .filter(line -> line.index() == lineIndex)
                .map(Line::directoryNumber)
                .forEach(number -> values.put(Tags.DIRECTORY_NUMBER, number));
        ownerName.ifPresent(full -> {
            int space = full.strip().lastIndexOf(' ');
            values.put(
                    Tags.FIRST_NAME,
                    full.strip().substring(0, Math.max(space, 0)).strip());
            values.put(Tags.LAST_NAME, full.strip().substring(space + 1));
        });
        return values;
    }

    /** Not for logs: the texts are personal. */
    @Override
    public String toString() {
        return "ParsedPhone[model=" + model.name() + ", mac=" + mac + "]";
    }
}
