package io.offhook.activation.code;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A device as it says it is. Anybody can say so.
 *
 * @param mac 12 upper-case hex
 * @param model if it named one
 * @param host IP address from which it asks
 */
public record ClaimedDevice(String mac, Optional<String> model, String host) {

    private static final Pattern NAME = Pattern.compile("SEP([0-9A-F]{12})");

    /** {@code CP-8861}, as phones put it into the header {@code x-CiscoIPPhoneModelName}. */
    private static final Pattern MODEL = Pattern.compile("(?:CP-)?([0-9]{4}[A-Z]{0,4})");

    /** Empty unless the name is {@code SEP} and a MAC. A model that is none is left out. */
    public static Optional<ClaimedDevice> parse(@Nullable String deviceName, @Nullable String model, String host) {
        var name = NAME.matcher(deviceName == null ? "" : deviceName);
        return name.matches() ? Optional.of(new ClaimedDevice(name.group(1), model(model), host)) : Optional.empty();
    }

    private static Optional<String> model(@Nullable String model) {
        var matcher = MODEL.matcher(model == null ? "" : model);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    public String deviceName() {
        return "SEP" + mac;
    }
}
