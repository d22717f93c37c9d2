package io.offhook.selfcare.mail;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The codes of a phone whose mail was sent. Reading the topic from the beginning mails none of them again. */
public record MailedCodes(Set<UUID> codeIds) {

    public MailedCodes {
        codeIds = Set.copyOf(codeIds);
    }

    public boolean contains(UUID codeId) {
        return codeIds.contains(codeId);
    }

    MailedCodes with(UUID codeId) {
        var more = new HashSet<>(codeIds);
        more.add(codeId);
        return new MailedCodes(more);
    }
}
