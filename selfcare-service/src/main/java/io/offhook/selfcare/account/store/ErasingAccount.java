package io.offhook.selfcare.account.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.pages.session.store.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Ends the local account of a person who is erased: links, password, sessions. Links come first: a browser that chooses a password at the same
 * moment has its link locked, and the password that it sets is deleted then. Every call belongs to the caller's transaction.
 */
@ApplicationScoped
public class ErasingAccount {

    private static final String LINKS = "delete from account_link where user_id = $1";
    private static final String PASSWORD = "delete from account_password where user_id = $1";
    private static final String FORGOTTEN = "delete from account_forgotten where user_id = $1";

    private final Sessions sessions;

    ErasingAccount(Sessions sessions) {
        this.sessions = sessions;
    }

    public Uni<Void> erase(String userId) {
        return PlainSql.update(LINKS, userId)
                .chain(links -> PlainSql.update(PASSWORD, userId))
                .chain(password -> PlainSql.update(FORGOTTEN, userId))
                .chain(forgotten -> sessions.endAll(userId, Optional.empty()));
    }
}
