package io.offhook.provisioning.axl.wire;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** UUIDs as AXL writes them: upper case, in braces. It reads them in any case, with braces and without. */
public final class AxlUuid {

    private static final String DIGITS = "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";
    private static final Pattern SHAPE = Pattern.compile("\\{" + DIGITS + "}|" + DIGITS);

    private AxlUuid() {}

    /** @throws AxlFault if it is none */
    public static UUID parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw AxlFault.invalid("The element uuid is no UUID.");
        }
        return UUID.fromString(text.replace("{", "").replace("}", ""));
    }

    public static String text(UUID uuid) {
        return "{" + uuid.toString().toUpperCase(Locale.ROOT) + "}";
    }

    /** Of what has a name and no id. It is the same as long as the name is. */
    public static UUID ofName(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + "/" + name.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8));
    }
}
