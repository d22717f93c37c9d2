package io.offhook.tvs.lsc;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a phone: {@code SEP} and the MAC, 12 upper-case hex. Only {@link #parse} makes one from what people or phones say. */
public record DeviceName(String text) {

    private static final Pattern TEXT = Pattern.compile("SEP[0-9A-F]{12}");
    private static final String PREFIX = "SEP";

    public DeviceName {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("not a device name");
        }
    }

    /** Any letter case, with or without separators, a MAC as well. */
    public static Optional<DeviceName> parse(String typed) {
        var bare = typed.strip().replaceAll("[:.-]", "").toUpperCase(Locale.ROOT);
        var name = bare.startsWith(PREFIX) ? bare : PREFIX + bare;
        return exactly(name);
    }

    /** As phones say it. */
    public static Optional<DeviceName> exactly(String text) {
        return TEXT.matcher(text).matches() ? Optional.of(new DeviceName(text)) : Optional.empty();
    }

    public String mac() {
        return text.substring(PREFIX.length());
    }

    public String streamId() {
        return "lsc/" + text;
    }

    @Override
    public String toString() {
        return text;
    }
}
