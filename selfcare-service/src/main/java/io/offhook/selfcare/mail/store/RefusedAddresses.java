package io.offhook.selfcare.mail.store;

import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;

/** People whose address was refused for good: until it changes, or an administrator resends, nothing is sent to them. In the caller's transaction. */
@ApplicationScoped
class RefusedAddresses {

    private static final String PUT = """
        insert into mail_refusal (user_id, reason, refused_at) values ($1, $2, $3)
        on conflict (user_id) do nothing\
        """;

    Uni<Void> put(String userId, String reason, Instant at) {
        return PlainSql.update(PUT, userId, reason, at.atOffset(ZoneOffset.UTC)).replaceWithVoid();
    }

    Uni<Void> forget(String userId) {
        return PlainSql.update("delete from mail_refusal where user_id = $1", userId)
                .replaceWithVoid();
    }
}
