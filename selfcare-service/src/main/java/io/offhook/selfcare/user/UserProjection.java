package io.offhook.selfcare.user;

import io.offhook.contracts.state.User;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the names and mail addresses of users, by user id. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class UserProjection {

    /** The sub-select sees the row as it was before. */
    private static final String PUT = """
            with earlier as (select mail from portal_user where user_id = $1)
            insert into portal_user (user_id, name, mail, language) values ($1, $2, $3, $4)
            on conflict (user_id) do update set name = excluded.name, mail = excluded.mail, language = excluded.language
            returning (select mail from earlier) is distinct from mail""";

    private static final String ERASE = "delete from portal_user where user_id = $1";

    /** Returns whether the mail address is new. */
    public Uni<Boolean> put(User user) {
        return PlainSql.select(PUT, user.userId(), user.name(), user.mail(), user.language())
                .map(rows -> (Boolean) rows.getFirst()[0]);
    }

    public Uni<Void> erase(String userId) {
        return PlainSql.update(ERASE, userId).replaceWithVoid();
    }
}
