package io.offhook.selfcare.mail;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A reply by which an SMTP server refuses something, RFC 5321 section 4.2.
 *
 * @param text as it came: reply code, perhaps an enhanced status code (RFC 3463), perhaps words
 * @param to what it answers
 */
public record SmtpReply(String text, Step to) {

    private static final Pattern CODES = Pattern.compile("([2-5]\\d\\d)(?:[ -](\\d\\.\\d{1,3}\\.\\d{1,3})\\b)?");

    /** RFC 4954: about our own account on the server, so not about this mail. */
    private static final Set<String> AUTHENTICATION = Set.of("530", "534", "535", "538");

    /**
     * RFC 3463 and RFC 7505: no such mailbox, system or address, a mailbox that moved, a domain that takes no mail. All others, and replies
     * without a status, may be of the relay or of its policy: 550 alone says "no such user" as often as "relay not permitted".
     */
    private static final Set<String> NO_SUCH_MAILBOX = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10");

    /** What the server was told when it refused. */
    public enum Step {
        /** Before the mail: the greeting, {@code EHLO}, a login, and who sends it. A refusal is of us, and says nothing of the mail. */
        SESSION,
        RECIPIENT,
        CONTENT
    }

    /** What the reply means for the mail. The words of a server may quote the address, so the reason has the codes only. */
    public DeliveryFailure failure() {
        var codes = CODES.matcher(text);
        if (!codes.lookingAt()) {
            return DeliveryFailure.transientFailure("The mail server sent a reply that is not SMTP.");
        }
        var reply = codes.group(1);
        var status = codes.group(2);
        var both = status == null ? reply : reply + " " + status;
        if (AUTHENTICATION.contains(reply)) {
            return DeliveryFailure.transientFailure("The mail server did not accept the account: " + both + ".");
        }
        if (!reply.startsWith("5") || to == Step.SESSION) {
            return DeliveryFailure.transientFailure("The mail server did not take the mail: " + both + ".");
        }
        var reason = "The mail server refused the mail permanently: " + both + ".";
        return to == Step.RECIPIENT && status != null && NO_SUCH_MAILBOX.contains(status)
                ? DeliveryFailure.addressRefused(reason)
                : DeliveryFailure.permanent(reason);
    }

    @Override
    public String toString() {
        return "SmtpReply[****]";
    }
}
