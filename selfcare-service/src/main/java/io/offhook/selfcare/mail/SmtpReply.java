package io.offhook.selfcare.mail;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A reply by which an SMTP server refuses something, RFC 5321 section 4.2.
 *
 * @param text as it came: reply code, perhaps an enhanced status code (RFC 3463), perhaps words
 */
public record SmtpReply(String text) {

    private static final Pattern CODES = Pattern.compile("([2-5]\\d\\d)(?:[ -](\\d\\.\\d{1,3}\\.\\d{1,3})\\b)?");

    /** RFC 4954: about our own account on the server, so not about this mail. */
    private static final Set<String> AUTHENTICATION = Set.of("530", "534", "535", "538");

    /** What the reply means for the mail. The words of a server may quote the address, so the reason has the codes only. */
    public DeliveryFailure failure() {
        var codes = CODES.matcher(text);
        if (!codes.lookingAt()) {
            return DeliveryFailure.transientFailure("The mail server sent a reply that is not SMTP.");
        }
        var reply = codes.group(1);
        var both = codes.group(2) == null ? reply : reply + " " + codes.group(2);
        if (AUTHENTICATION.contains(reply)) {
            return DeliveryFailure.transientFailure("The mail server did not accept the account: " + both + ".");
        }
        return reply.startsWith("5")
                ? DeliveryFailure.permanent("The mail server refused the mail permanently: " + both + ".")
                : DeliveryFailure.transientFailure("The mail server did not take the mail: " + both + ".");
    }

    @Override
    public String toString() {
        return "SmtpReply[****]";
    }
}
