package io.offhook.provisioning.value;

import io.offhook.pki.device.MacAddress;
import java.util.regex.Pattern;

/** Reads the MAC address of a request or a row. */
public final class MacField {

    /** What a spreadsheet makes of a MAC that looks like a number to it. */
    private static final Pattern NUMBER =
            Pattern.compile("[0-9A-Fa-f]*[.,]?[0-9]*[Ee][+][0-9]{1,3}|[0-9]{9,11}|[0-9]{13,}");

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final String NONE = "000000000000";

    private MacField() {}

    /** @throws MalformedValue if it is in none of the four notations, or no address of a device */
    public static MacAddress parse(String text) {
        var stripped = INVISIBLE.matcher(text).replaceAll("").strip();
        if (NUMBER.matcher(stripped).matches()) {
            throw new MalformedValue(
                    "mac",
                    MalformedValue.quoted(text) + " is no MAC address any more: a spreadsheet turned it into a number."
                            + " Format the column as text and enter it again, or write the MAC with colons.");
        }
        if (stripped.chars().anyMatch(Character::isISOControl)) {
            throw malformed(text);
        }
        try {
            return ofDevice(MacAddress.parse(stripped));
        } catch (MalformedValue noDevice) {
            throw noDevice;
        } catch (IllegalArgumentException e) {
            throw malformed(text);
        }
    }

    /** The lowest bit of the first octet tells group addresses (IEEE 802, section 8.2); all bits set is broadcast, one of them. */
    private static MacAddress ofDevice(MacAddress mac) {
        boolean isGroup = Character.digit(mac.digits().charAt(1), 16) % 2 == 1;
        if (isGroup || mac.digits().equals(NONE)) {
            throw new MalformedValue("mac", mac.digits() + " is no MAC address of a device: it is reserved.");
        }
        return mac;
    }

    private static MalformedValue malformed(String text) {
        return new MalformedValue(
                "mac",
                MalformedValue.quoted(text) + " is not a MAC address: it has 12 hexadecimal digits, for example"
                        + " 2C3124C9F821, 2C:31:24:C9:F8:21, 2C-31-24-C9-F8-21 or 2C31.24C9.F821.");
    }
}
