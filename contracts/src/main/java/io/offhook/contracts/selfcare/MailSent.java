package io.offhook.contracts.selfcare;

import java.util.List;
import java.util.UUID;

/** The mail server took a mail to a person. */
public record MailSent(String userId, UUID mailId, List<MailPart> parts) implements MailEvent {
    public MailSent {
        parts = List.copyOf(parts);
    }
}
