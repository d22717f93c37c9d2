package io.offhook.provisioning.catalogue;

import io.offhook.provisioning.value.FreeText;
import io.offhook.provisioning.value.MalformedValue;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks that the fields of documents share. Each throws {@link MalformedValue} with a sentence. */
final class Fields {

    /** RFC 1123 names, IPv4 and IPv6 addresses. */
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /** What phones take in {@code processNodeName}. */
    private static final int MAX_HOST = 50;

    private Fields() {}

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new MalformedValue(field, field + " is missing.");
        }
        return value;
    }

    static int between(String field, int least, int most, int value) {
        if (value < least || value > most) {
            throw new MalformedValue(field, field + " must be from " + least + " to " + most + ".");
        }
        return value;
    }

    static int port(String field, int value) {
        return between(field, 1, 65_535, value);
    }

    static String oneOf(String field, List<String> allowed, @Nullable String value) {
        if (!allowed.contains(Objects.requireNonNullElse(value, ""))) {
            throw new MalformedValue(field, field + " must be one of " + String.join(", ", allowed) + ".");
        }
        return required(field, value);
    }

    static String host(String field, @Nullable String value) {
        var text = required(field, value).strip();
        if (text.length() > MAX_HOST || !HOST.matcher(text).matches()) {
            throw new MalformedValue(
                    field,
                    MalformedValue.quoted(text) + " is not a host name or an address of at most " + MAX_HOST
                            + " characters.");
        }
        return text;
    }

    /** Blank counts as absent. */
    static @Nullable String text(String field, int maxLength, String forbidden, @Nullable String value) {
        return value == null || FreeText.isBlank(value) ? null : FreeText.parse(field, value, maxLength, forbidden);
    }
}
