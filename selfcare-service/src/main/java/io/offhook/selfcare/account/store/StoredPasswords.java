package io.offhook.selfcare.account.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.PooledReads;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The hashes of passwords. A person who was erased has none, whatever the table says. */
@ApplicationScoped
public class StoredPasswords {

    private static final String FIND = """
            select hash, set_at from account_password
            where user_id = $1 and exists (select from portal_user u where u.user_id = $1)""";

    /** Waits for a transaction that sets another one. */
    private static final String IS_STILL = "select set_at from account_password where user_id = $1 for share";

    private static final String USED = """
            update account_password set signed_in_at = $2
            where user_id = $1 and (signed_in_at is null or signed_in_at < $2::timestamptz - interval '1 hour')""";

    private static final String PUT = """
            insert into account_password (user_id, hash, set_at) values ($1, $2, $3)
            on conflict (user_id) do update set hash = excluded.hash, set_at = excluded.set_at""";

    private static final String REPLACE =
            "update account_password set hash = $3, set_at = $4 where user_id = $1 and hash = $2";

    private final PooledReads reads;
    private final Pool pool;
    private final Clock clock;

    StoredPasswords(PooledReads reads, Pool pool, Clock clock) {
        this.reads = reads;
        this.pool = pool;
        this.clock = clock;
    }

    /** A password as it is stored. */
    public record Stored(String hash, Instant setAt) {
        @Override
        public String toString() {
            return "Stored[****]";
        }
    }

    /** Empty: the account has none. */
    public Uni<Optional<Stored>> of(String userId) {
        if (userId.indexOf(0) >= 0) { // PostgreSQL has no such text
            return Uni.createFrom().item(Optional.empty());
        }
        return reads.select(FIND, userId)
                .map(rows -> rows.stream()
                        .map(row -> new Stored((String) row[0], ((OffsetDateTime) row[1]).toInstant()))
                        .findFirst());
    }

    /** Whether the password is still the one that was set at this time. */
    public Uni<Boolean> isStill(String userId, Instant setAt) {
        return reads.select(IS_STILL, userId)
                .map(rows -> rows.stream()
                        .anyMatch(row -> ((OffsetDateTime) row[0]).toInstant().equals(setAt)));
    }

    /** The password was right. */
    public Uni<Void> used(String userId) {
        return pool.preparedQuery(USED)
                .execute(Tuple.of(userId, clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** In the caller's transaction. */
    Uni<Void> put(String userId, String hash, Instant at) {
        return PlainSql.update(PUT, userId, hash, at.atOffset(ZoneOffset.UTC)).replaceWithVoid();
    }

    /** In the caller's transaction. False: it is another one meanwhile. */
    Uni<Boolean> replace(String userId, String before, String hash, Instant at) {
        return PlainSql.update(REPLACE, userId, before, hash, at.atOffset(ZoneOffset.UTC))
                .map(rows -> rows > 0);
    }
}
