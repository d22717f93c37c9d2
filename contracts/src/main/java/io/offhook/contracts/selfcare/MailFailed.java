package io.offhook.contracts.selfcare;

import java.util.List;
import java.util.UUID;

/**
 * A mail to a person is given up.
 *
 * @param permanent whether the server refused it for good, or the address cannot be mailed to; else it did not take it for too long
 * @param reason for a person to read; never an address
 */
public record MailFailed(String userId, UUID mailId, List<MailPart> parts, boolean permanent, String reason)
        implements MailEvent {
    public MailFailed {
        parts = List.copyOf(parts);
    }
}
