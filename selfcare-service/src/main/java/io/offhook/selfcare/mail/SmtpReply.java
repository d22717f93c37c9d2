package io.offhook.selfcare.mail;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

    /** No such mailbox, or none at this server any more. */
    private static final Set<String> MAILBOX = Set.of("550", "551", "553");

    /** RFC 3463: the address, or the mailbox. Others are of the server, of the network, or of policy. */
    private static final Pattern MAILBOX_STATUS = Pattern.compile("5\\.(1\\.[0-6]|1\\.10|2\\.1)");

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
        return to == Step.RECIPIENT && isOfAddress(reply, status)
                ? DeliveryFailure.addressRefused(reason)
                : DeliveryFailure.permanent(reason);
    }

    private static boolean isOfAddress(String reply, @Nullable String status) {
        return status == null
                ? MAILBOX.contains(reply)
                : MAILBOX_STATUS.matcher(status).matches();
    }

    @Override
    public String toString() {
        return "SmtpReply[****]";
    }
}
