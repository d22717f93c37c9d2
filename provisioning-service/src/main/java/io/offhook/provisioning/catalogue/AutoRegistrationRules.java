package io.offhook.provisioning.catalogue;

import io.offhook.contracts.state.AutoRegistration;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.Name;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a range of auto registration may say. */
final class AutoRegistrationRules {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");
    private static final long MAX_NUMBERS = 100_000;

    private AutoRegistrationRules() {}

    static AutoRegistration parse(String model, AutoRegistration it) {
        var first = number("firstNumber", it.firstNumber());
        var last = number("lastNumber", it.lastNumber());
        if (first.length() != last.length() || first.compareTo(last) > 0) {
            throw new MalformedValue("lastNumber", "lastNumber has as many digits as firstNumber and is not below it.");
        }
        if (Long.parseLong(last) - Long.parseLong(first) >= MAX_NUMBERS) {
            throw new MalformedValue("lastNumber", "A range has at most " + MAX_NUMBERS + " numbers.");
        }
        var template = Name.parse("phoneTemplate", Fields.required("phoneTemplate", it.phoneTemplate()));
        return new AutoRegistration(PhoneModelRules.name(model), first, last, template.text());
    }

    private static String number(String field, @Nullable String text) {
        var number = Fields.required(field, text);
        if (!NUMBER.matcher(number).matches()) {
            throw new MalformedValue(field, field + " has 1 to 15 digits.");
        }
        return number;
    }
}
