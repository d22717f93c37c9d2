package io.offhook.provisioning.phone;

import io.offhook.pki.device.MacAddress;
import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.model.OnboardingMethod;
import io.offhook.provisioning.phone.PhoneCommand.ProvisionPhone;
import io.offhook.provisioning.value.CodeLife;
import io.offhook.provisioning.value.Description;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.DevicePool;
import io.offhook.provisioning.value.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A phone to add, parsed from a request or a row.
 *
 * @param mac empty: not known yet
 * @param requiresActivationCode empty: by the onboarding method of the model
 * @param codeLife empty: the settings of the activation service decide
 */
public record ParsedPhone(
        Model model,
        Optional<MacAddress> mac,
        Description description,
        Lines lines,
        List<LineText> texts,
        Optional<UserId> ownerId,
        DevicePool devicePool,
        Optional<Boolean> requiresActivationCode,
        Optional<CodeLife> codeLife,
        boolean mraAllowed) {

    /** As requested, or else by the onboarding method of the model. */
    public boolean needsCode(Map<Model, OnboardingMethod> methods) {
        return requiresActivationCode.orElseGet(() -> methods.get(model) == OnboardingMethod.ACTIVATION_CODE);
    }

    public ProvisionPhone toCommand(UUID phoneId, DeviceName name, boolean codeRequired) {
        return new ProvisionPhone(
                phoneId, name, model, description, lines, ownerId, devicePool, codeRequired, codeLife, mraAllowed);
    }
}
