package io.offhook.provisioning.value;

import io.offhook.pki.device.MacAddress;
import java.util.regex.Pattern;

/** Reads the MAC address of a request or a row. */
public final class MacField {

    /** A MAC of digits with at most one E, as spreadsheets write large numbers, or without the zeros that it began with. */
    private static final Pattern NUMBER = Pattern.compile(
            "[0-9A-Fa-f]+([.,][0-9]+)?[eE]\\+[0-9]+|[0-9]+[.,][0-9]+([eE][0-9]+)?|[0-9]{1,11}|[0-9]{13,}");

    private MacField() {}

    /** @throws MalformedValue if it is in none of the four notations */
    public static MacAddress parse(String text) {
        var stripped = text.strip();
        if (stripped.chars().anyMatch(Character::isISOControl)) {
            throw malformed(text);
        }
        try {
            return MacAddress.parse(stripped);
        } catch (IllegalArgumentException e) {
            throw malformed(text);
        }
    }

    private static MalformedValue malformed(String text) {
        return new MalformedValue(
                "mac",
                NUMBER.matcher(text.strip()).matches()
                        ? MalformedValue.quoted(text) + " is a number that a spreadsheet made of a MAC address, and its"
                                + " digits are lost: format the column as text and enter the MAC address again."
                        : MalformedValue.quoted(text)
                                + " is not a MAC address: it has 12 hexadecimal digits, for example"
                                + " 2C3124C9F821, 2C:31:24:C9:F8:21, 2C-31-24-C9-F8-21 or 2C31.24C9.F821.");
    }
}
