package io.offhook.provisioning.registration;

import io.offhook.provisioning.value.DeviceName;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The user of digest authentication of one line of one device, {@code SEP2C3124C9F8E1-1}. Two phones may share a number, but never a
 * user, since each has passwords of its own.
 */
public record DigestUser(DeviceName device, int line) {

    private static final Pattern SHAPE = Pattern.compile("(SEP[0-9A-F]{12})-([1-9][0-9]?)");

    /** Empty if it is no user that this service made. */
    public static Optional<DigestUser> parse(String text) {
        var matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? Optional.of(new DigestUser(new DeviceName(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** As the phone's configuration and the registrar have it. */
    public static String of(String deviceName, int line) {
        return deviceName + "-" + line;
    }

    @Override
    public String toString() {
        return of(device.text(), line);
    }
}
