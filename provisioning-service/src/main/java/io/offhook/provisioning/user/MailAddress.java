package io.offhook.provisioning.user;

import io.offhook.provisioning.value.MalformedValue;
import java.util.regex.Pattern;

/**
 * A mail address that every mail server takes: the dot-atom form of RFC 5322 with a host name of RFC 1123, in ASCII. Quoted local
 * parts, comments, address literals and internationalised addresses are refused.
 */
public record MailAddress(String text) {

    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL_PART = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern SHAPE =
            Pattern.compile("(?<local>" + ATOM + "(?:\\." + ATOM + ")*)@" + LABEL + "(?:\\." + LABEL + ")*");

    /** @throws MalformedValue if no mail can be sent to it */
    public static MailAddress parse(String field, String text) {
        var stripped = text.strip();
        if (stripped.length() <= MAX_LENGTH) {
            var matcher = SHAPE.matcher(stripped);
            if (matcher.matches() && matcher.group("local").length() <= MAX_LOCAL_PART) {
                return new MailAddress(stripped);
            }
        }
        throw new MalformedValue(
                field,
                "The " + field + " is not a mail address: write it like alice@example.org, in ASCII characters.");
    }

    /** Not for logs: a mail address is personal. */
    @Override
    public String toString() {
        return "MailAddress";
    }
}
