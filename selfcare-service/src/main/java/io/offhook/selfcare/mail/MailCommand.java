package io.offhook.selfcare.mail;

import io.offhook.contracts.selfcare.MailPart;
import java.util.List;
import java.util.UUID;

/** Records how a mail to a person ended. */
public sealed interface MailCommand {

    /** The mail server accepted the mail. */
    record RecordMailSent(String userId, UUID mailId, List<MailPart> parts) implements MailCommand {}

    /** The mail is given up. */
    record RecordMailFailed(String userId, UUID mailId, List<MailPart> parts, DeliveryFailure failure)
            implements MailCommand {}
}
