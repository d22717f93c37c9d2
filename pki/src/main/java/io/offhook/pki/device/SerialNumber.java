package io.offhook.pki.device;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The serial number that the manufacturer gave a device, as the label and most certificates have it: {@code FCH2133E8B9}. */
public record SerialNumber(String text) {

    private static final Pattern TEXT = Pattern.compile("[0-9A-Z]{4,32}");

    public SerialNumber {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("not a serial number: " + text);
        }
    }

    /** Accepts any letter case; empty if it is none. */
    public static Optional<SerialNumber> parse(String text) {
        var upper = text.trim().toUpperCase(Locale.ROOT);
        return TEXT.matcher(upper).matches() ? Optional.of(new SerialNumber(upper)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
