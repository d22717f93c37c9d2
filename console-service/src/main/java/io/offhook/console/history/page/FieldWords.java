package io.offhook.console.history.page;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person calls the field of a phone, and how its value is written for them. */
final class FieldWords {

    private static final Map<String, String> OWN = Map.of(
            "mac", "MAC",
            "phoneId", "Phone id",
            "ownerId", "Owner",
            "requiresCode", "Needs a code",
            "mraAllowed", "Allowed outside (MRA)",
            "fingerprint", "Certificate",
            "code.codeId", "Code, id",
            "code.viewedAt", "Code, first shown at");

    private static final Pattern MEMBER = Pattern.compile("(\\w+?)s?\\[(\\d+)]");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final int SECONDS = "2026-11-29T08:15:00".length();

    private FieldWords() {}

    /** {@code lines[1].directoryNumber} is "Line 1, directory number". */
    static String of(String field) {
        var own = OWN.get(field);
        if (own != null) {
            return own;
        }
        var words = MEMBER.matcher(HUMP.matcher(field).replaceAll(" "))
                .replaceAll("$1 $2")
                .replace(".", ", ");
        return words.substring(0, 1).toUpperCase(Locale.ROOT)
                + words.substring(1).toLowerCase(Locale.ROOT);
    }

    /** Times to the second in UTC, yes and no, and names of states as words. */
    static String value(@Nullable String text) {
        if (text == null) {
            return "";
        }
        if (TIME.matcher(text).matches()) {
            return text.substring(0, SECONDS).replace('T', ' ') + " UTC";
        }
        return switch (text) {
            case "true" -> "yes";
            case "false" -> "no";
            case "LIVE", "REDEEMED", "EXPIRED", "RELEASED" -> text.toLowerCase(Locale.ROOT);
            default -> text;
        };
    }
}
