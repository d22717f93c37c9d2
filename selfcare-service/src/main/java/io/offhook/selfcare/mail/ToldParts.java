package io.offhook.selfcare.mail;

import io.offhook.contracts.selfcare.MailPart;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What mails told a person. Reading a topic from the beginning tells none of it again. */
public record ToldParts(Set<MailPart> parts) {

    public static final ToldParts NOTHING = new ToldParts(Set.of());

    public ToldParts {
        parts = Set.copyOf(parts);
    }

    /** Reminders are not looked up here: the part does not say which of several it was. */
    public boolean contains(Notice notice) {
        return parts.contains(new MailPart(notice.kind().name(), notice.phoneId(), notice.codeId()));
    }

    ToldParts with(Collection<MailPart> more) {
        var all = new HashSet<>(parts);
        all.addAll(more);
        return new ToldParts(all);
    }
}
