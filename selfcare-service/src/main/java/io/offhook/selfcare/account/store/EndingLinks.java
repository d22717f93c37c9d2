package io.offhook.selfcare.account.store;

import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends the links in mails to an address that is no longer the person's: whoever has them is somebody else. */
@ApplicationScoped
public class EndingLinks {

    private static final String OF_ACCOUNT = "delete from account_token where user_id = $1";
    private static final String IN_MAILS = "delete from mail_link where user_id = $1";

    /** In the caller's transaction. An invitation whose mail was not sent yet goes to the new address. */
    public Uni<Void> end(String userId) {
        return PlainSql.update(OF_ACCOUNT, userId)
                .chain(() -> PlainSql.update(IN_MAILS, userId))
                .replaceWithVoid();
    }
}
