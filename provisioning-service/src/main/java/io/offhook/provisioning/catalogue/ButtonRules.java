package io.offhook.provisioning.catalogue;

import io.offhook.contracts.state.PhoneButtonTemplate;
import io.offhook.contracts.state.PhoneButtonTemplate.Button;
import io.offhook.provisioning.value.DirectoryNumber;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.Name;
import java.util.List;

/** What a phone button template may say. */
final class ButtonRules {

    private static final int MAX_BUTTONS = 34;
    private static final int MAX_LABEL = 30;
    private static final String FORBIDDEN_IN_LABEL = "<>&\\%\"";
    private static final List<String> FEATURES = List.of("LINE", "SPEED_DIAL", "NONE");

    private ButtonRules() {}

    static PhoneButtonTemplate parse(String name, PhoneButtonTemplate it) {
        if (it.buttons().size() > MAX_BUTTONS) {
            throw new MalformedValue("buttons", "A phone has at most " + MAX_BUTTONS + " buttons.");
        }
        if (!it.buttons().isEmpty() && it.buttons().stream().noneMatch(button -> "LINE".equals(button.feature()))) {
            throw new MalformedValue("buttons", "At least one button is a LINE: phones do not start without.");
        }
        return new PhoneButtonTemplate(
                Name.parse("name", name).text(),
                it.buttons().stream().map(ButtonRules::button).toList());
    }

    private static Button button(Button it) {
        var feature = Fields.oneOf("feature", FEATURES, it.feature());
        if (!feature.equals("SPEED_DIAL")) {
            return new Button(feature, null, null);
        }
        var number =
                DirectoryNumber.parse(Fields.required("number", it.number())).text();
        var label = Fields.text("label", MAX_LABEL, FORBIDDEN_IN_LABEL, it.label());
        return new Button(feature, label == null ? number : label, number);
    }
}
