package io.offhook.tvs.denial;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What names a denied device. Only {@link #parse} makes one. */
public sealed interface DeviceKey {

    /** A MAC, 12 upper-case hex, whatever certificate comes with it. */
    record Mac(String text) implements DeviceKey {}

    /** The SHA-256 of a certificate, lower-case hex, whatever MAC it names. */
    record Certificate(String text) implements DeviceKey {}

    String text();

    Pattern MAC = Pattern.compile("[0-9A-F]{12}");
    Pattern FINGERPRINT = Pattern.compile("[0-9A-F]{64}");

    /** A MAC or a fingerprint as people paste them: any letter case, with or without separators, a device name as well. */
    static Optional<DeviceKey> parse(String typed) {
        var hex = typed.strip().replaceAll("[:.-]", "").toUpperCase(Locale.ROOT).replaceFirst("^SEP", "");
        if (MAC.matcher(hex).matches()) {
            return Optional.of(new Mac(hex));
        }
        return FINGERPRINT.matcher(hex).matches()
                ? Optional.of(new Certificate(hex.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    default String streamId() {
        return "denial/" + text();
    }
}
