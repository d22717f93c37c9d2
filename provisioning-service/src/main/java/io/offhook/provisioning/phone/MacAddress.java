package io.offhook.provisioning.phone;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The MAC address of a device.
 *
 * @param hex 12 upper-case hexadecimal digits
 */
public record MacAddress(String hex) {

    private static final Pattern CANONICAL = Pattern.compile("[0-9A-F]{12}");

    /** {@code 2C3124C9F821}, {@code 2C:31:24:C9:F8:21}, {@code 2C-31-24-C9-F8-21} or {@code 2C31.24C9.F821}, in any case. */
    private static final Pattern NOTATIONS = Pattern.compile("[0-9A-F]{12}"
            + "|[0-9A-F]{2}(:[0-9A-F]{2}){5}"
            + "|[0-9A-F]{2}(-[0-9A-F]{2}){5}"
            + "|[0-9A-F]{4}(\\.[0-9A-F]{4}){2}");

    public MacAddress {
        if (!CANONICAL.matcher(hex).matches()) {
            throw new IllegalArgumentException("not 12 upper-case hexadecimal digits");
        }
    }

    /** @throws MalformedValue if it is in none of the four notations */
    public static MacAddress parse(String text) {
        var upper = text.strip().toUpperCase(Locale.ROOT);
        if (!NOTATIONS.matcher(upper).matches()) {
            throw new MalformedValue(
                    "mac",
                    MalformedValue.quoted(text) + " is not a MAC address: it has 12 hexadecimal digits, for example"
                            + " 2C3124C9F821, 2C:31:24:C9:F8:21, 2C-31-24-C9-F8-21 or 2C31.24C9.F821.");
        }
        return new MacAddress(upper.replaceAll("[^0-9A-F]", ""));
    }

    @Override
    public String toString() {
        return hex;
    }
}
