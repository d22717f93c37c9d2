package io.offhook.provisioning.value;

import io.offhook.pki.device.MacAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a phone: {@code SEP} and its MAC, or {@code BAT} and 12 random digits while its device is not known. */
public record DeviceName(String text) {

    private static final String REAL = "SEP";
    private static final String DUMMY = "BAT";
    private static final Pattern SHAPE = Pattern.compile("(SEP|BAT)[0-9A-F]{12}");

    public DeviceName {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a device name");
        }
    }

    public static DeviceName of(MacAddress mac) {
        return new DeviceName(REAL + mac.digits());
    }

    /** @param hex 12 upper-case hexadecimal digits, random */
    public static DeviceName dummy(String hex) {
        return new DeviceName(DUMMY + hex);
    }

    public boolean isDummy() {
        return text.startsWith(DUMMY);
    }

    /** The device's MAC, if it is known. */
    public Optional<MacAddress> mac() {
        return isDummy() ? Optional.empty() : Optional.of(new MacAddress(text.substring(REAL.length())));
    }

    @Override
    public String toString() {
        return text;
    }
}
