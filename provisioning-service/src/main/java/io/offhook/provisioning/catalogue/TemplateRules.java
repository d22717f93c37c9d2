package io.offhook.provisioning.catalogue;

import io.offhook.contracts.state.LineTemplate;
import io.offhook.contracts.state.PhoneTemplate;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.Name;
import io.offhook.provisioning.value.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What templates of lines and of phones may say. What a phone gets from them is checked again when it is added. */
final class TemplateRules {

    private static final int MAX_TEXT = 100;

    /** Of the texts that {@code #} marks a tag in. */
    private static final String FORBIDDEN = "<>&\\%\"";

    private TemplateRules() {}

    static LineTemplate parse(String name, LineTemplate it) {
        return new LineTemplate(
                Name.parse("name", name).text(),
                Tags.check("display", Tags.OF_LINES, Fields.text("display", MAX_TEXT, FORBIDDEN, it.display())),
                Tags.check("label", Tags.OF_LINES, Fields.text("label", MAX_TEXT, FORBIDDEN, it.label())),
                name("partition", it.partition()),
                name("callingSearchSpace", it.callingSearchSpace()));
    }

    static PhoneTemplate parse(String name, PhoneTemplate it) {
        var model = it.model();
        return new PhoneTemplate(
                Name.parse("name", name).text(),
                model == null || model.isBlank() ? null : PhoneModelRules.name(model),
                mandatory("devicePool", it.devicePool()),
                mandatory("phoneButtonTemplate", it.phoneButtonTemplate()),
                mandatory("securityProfile", it.securityProfile()),
                mandatory("sipProfile", it.sipProfile()),
                name("lineTemplate", it.lineTemplate()),
                Tags.check(
                        "description",
                        Tags.OF_PHONES,
                        Fields.text("description", MAX_TEXT, FORBIDDEN, it.description())),
                Optional.ofNullable(it.ownerId())
                        .filter(text -> !text.isBlank())
                        .map(text -> UserId.parse("ownerId", text).text())
                        .orElse(null),
                it.requiresActivationCode(),
                it.mraAllowed());
    }

    private static String mandatory(String field, @Nullable String text) {
        if (text == null) {
            throw new MalformedValue(field, field + " is missing; Default is the name of one that always exists.");
        }
        return Name.parse(field, text).text();
    }

    private static @Nullable String name(String field, @Nullable String text) {
        return Name.parseOptional(field, text).map(Name::text).orElse(null);
    }
}
