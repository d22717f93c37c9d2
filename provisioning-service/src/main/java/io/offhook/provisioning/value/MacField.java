package io.offhook.provisioning.value;

import io.offhook.pki.device.MacAddress;

/** Reads the MAC address of a request or a row. */
public final class MacField {

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
                MalformedValue.quoted(text) + " is not a MAC address: it has 12 hexadecimal digits, for example"
                        + " 2C3124C9F821, 2C:31:24:C9:F8:21, 2C-31-24-C9-F8-21 or 2C31.24C9.F821.");
    }
}
