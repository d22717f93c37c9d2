package io.offhook.selfcare.mail;

import io.offhook.contracts.selfcare.SelfcareEvent;
import io.offhook.contracts.selfcare.WelcomeMailFailed;
import io.offhook.contracts.selfcare.WelcomeMailSent;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The codes of a phone that were mailed: a fold of its events. */
public record SentMails(Set<UUID> codeIds) {

    public SentMails {
        codeIds = Set.copyOf(codeIds);
    }

    public static SentMails initial() {
        return new SentMails(Set.of());
    }

    public static SentMails evolve(SentMails state, SelfcareEvent event) {
        return switch (event) {
            case WelcomeMailSent sent -> state.with(sent.codeId());
            case WelcomeMailFailed failed -> state;
        };
    }

    /** A code that was mailed is not mailed again unless an administrator asks for it, be the topic read from the beginning. */
    public boolean contains(UUID codeId) {
        return codeIds.contains(codeId);
    }

    private SentMails with(UUID codeId) {
        var more = new HashSet<>(codeIds);
        more.add(codeId);
        return new SentMails(more);
    }
}
