package io.offhook.selfcare.account.store;

import io.offhook.contracts.audit.AuditRecorded.Action;
import io.offhook.eventing.Cause;
import io.offhook.eventing.audit.AuditEntry;
import io.offhook.eventing.audit.AuditLog;
import io.offhook.pages.session.SessionId;
import io.offhook.pages.session.store.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * What a new password brings with it: links and sessions end, and the audit chain says so. Every call belongs to the caller's transaction.
 * The row of the password is written first: a sign-in with the old one that is under way waits for it before it goes on.
 */
@ApplicationScoped
class NewPassword {

    private final StoredPasswords passwords;
    private final StoredLinks links;
    private final Sessions sessions;
    private final AuditLog audit;

    NewPassword(StoredPasswords passwords, StoredLinks links, Sessions sessions, AuditLog audit) {
        this.passwords = passwords;
        this.links = links;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Whatever it was before. */
    Uni<Void> set(String userId, String hash, Cause cause) {
        return passwords.put(userId, hash, cause.at()).chain(done -> endAll(userId, Optional.empty(), cause));
    }

    /**
     * Only if it is still the old one.
     *
     * @param current the session that goes on
     */
    Uni<Boolean> replace(String userId, String old, String hash, Optional<SessionId> current, Cause cause) {
        return passwords
                .replace(userId, old, hash, cause.at())
                .call(replaced -> replaced
                        ? endAll(userId, current, cause)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> endAll(String userId, Optional<SessionId> but, Cause cause) {
        return links.endAll(userId)
                .chain(ended -> sessions.endAll(userId, but))
                .invoke(() -> audit.add(List.of(AuditEntry.of(Action.PASSWORD_CHANGED, userId, cause))));
    }
}
