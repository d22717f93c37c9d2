package io.offhook.console.person;

import io.offhook.contracts.state.User;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps users by their ids. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class PersonProjection {

    private static final String PUT = """
            insert into person (user_id, name, mail, language) values ($1, $2, $3, $4)
            on conflict (user_id) do update set name = excluded.name, mail = excluded.mail, language = excluded.language""";

    private static final String ERASE = "delete from person where user_id = $1";

    public Uni<Void> put(User user) {
        return PlainSql.update(PUT, user.userId(), user.name(), user.mail(), user.language())
                .replaceWithVoid();
    }

    public Uni<Void> erase(String userId) {
        return PlainSql.update(ERASE, userId).replaceWithVoid();
    }
}
