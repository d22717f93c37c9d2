package io.offhook.console.editing.page.add;

import io.offhook.console.editing.page.Choices.Suggested;
import io.offhook.console.page.CommandProblem;
import io.offhook.contracts.state.PhoneTemplate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form that adds a phone.
 *
 * @param key of the form
 * @param chosen the template, if it is known
 */
record NewPhoneView(
        NewPhoneForm form,
        String key,
        @Nullable PhoneTemplate chosen,
        Suggested suggested,
        @Nullable CommandProblem problem) {

    public String template() {
        return NewPhoneForm.text(form.template);
    }

    public String model() {
        return NewPhoneForm.text(form.model);
    }

    public String mac() {
        return NewPhoneForm.text(form.mac);
    }

    public String description() {
        return NewPhoneForm.text(form.description);
    }

    public String ownerId() {
        return NewPhoneForm.text(form.ownerId);
    }

    public String devicePool() {
        return NewPhoneForm.text(form.devicePool);
    }

    public String number() {
        return NewPhoneForm.text(form.number);
    }

    public String directoryNumber() {
        return NewPhoneForm.text(form.directoryNumber);
    }

    public String first() {
        return NewPhoneForm.text(form.first);
    }

    public String last() {
        return NewPhoneForm.text(form.last);
    }

    public String requiresCode() {
        return NewPhoneForm.text(form.requiresCode);
    }

    /** What the template says, by the name of each field. */
    public Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        if (chosen != null) {
            put(values, "Model", chosen.model());
            put(values, "Device pool", chosen.devicePool());
            put(values, "Owner", chosen.ownerId());
            put(values, "Description", chosen.description());
            put(values, "Security profile", chosen.securityProfile());
            put(values, "SIP profile", chosen.sipProfile());
            put(values, "Phone button template", chosen.phoneButtonTemplate());
            put(values, "Line template", chosen.lineTemplate());
            put(values, "Activation code", required(chosen.requiresActivationCode()));
            put(values, "Outside the premises", chosen.mraAllowed() ? "allowed (MRA)" : "not allowed");
        }
        return values;
    }

    private static String required(@Nullable Boolean requires) {
        if (requires == null) {
            return "as the onboarding method of the model says";
        }
        return requires ? "required" : "not required";
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            values.put(name, value);
        }
    }
}
