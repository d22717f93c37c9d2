package io.offhook.selfcare.account.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.PooledReads;
import io.offhook.selfcare.account.AccountHolder;
import io.offhook.selfcare.account.LinkPurpose;
import io.offhook.selfcare.link.LinkToken;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The table of links. Calls that write belong to the caller's transaction. */
@ApplicationScoped
class StoredLinks {

    private static final String END = "delete from account_link where user_id = $1 and purpose = $2";
    private static final String END_ALL = "delete from account_link where user_id = $1";

    private static final String ORDER =
            "insert into account_link (user_id, purpose, ordered_at, expires_at) values ($1, $2, $3, $4)";

    private static final String ADD_TOKEN = """
            with link as (select user_id, purpose, expires_at from account_link
                where user_id = $1 and expires_at > $3 order by ordered_at desc limit 1 for update),
            added as (insert into account_token (token_hash, user_id, purpose) select $2, user_id, purpose from link)
            select purpose, expires_at from link""";

    private static final String OF_TOKEN = """
            select u.user_id, u.name, u.mail from account_token t
            join account_link l on l.user_id = t.user_id and l.purpose = t.purpose and l.expires_at > $2
            join portal_user u on u.user_id = t.user_id
            where t.token_hash = $1""";

    /** Of two at once the second waits for the first, and finds no link any more. */
    private static final String USE = """
            delete from account_link l using account_token t
            where t.token_hash = $1 and l.user_id = t.user_id and l.purpose = t.purpose and l.expires_at > $2""";

    private final PooledReads reads;

    StoredLinks(PooledReads reads) {
        this.reads = reads;
    }

    /** Ends the one before it. */
    Uni<Void> order(String userId, LinkPurpose purpose, Instant at, Instant expiresAt) {
        return PlainSql.update(END, userId, purpose.name())
                .chain(ended -> PlainSql.update(ORDER, userId, purpose.name(), utc(at), utc(expiresAt)))
                .replaceWithVoid();
    }

    record Ordered(LinkPurpose purpose, Instant expiresAt) {}

    /** Adds a token to the latest link of the person, and returns that link; empty: there is none now. */
    Uni<Optional<Ordered>> add(LinkToken token, String userId, Instant at) {
        return PlainSql.select(ADD_TOKEN, userId, token.hash(), utc(at))
                .map(rows -> rows.stream()
                        .map(row -> new Ordered(
                                LinkPurpose.valueOf((String) row[0]), ((OffsetDateTime) row[1]).toInstant()))
                        .findFirst());
    }

    /** Whose link it is; empty: it does not work, or not any more. */
    Uni<Optional<AccountHolder>> holder(LinkToken token, Instant at) {
        return reads.select(OF_TOKEN, token.hash(), utc(at)).map(StoredLinks::holders);
    }

    private static Optional<AccountHolder> holders(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new AccountHolder((String) row[0], (String) row[1], (String) row[2]))
                .findFirst();
    }

    /** False: somebody used it before. */
    Uni<Boolean> use(LinkToken token, Instant at) {
        return PlainSql.update(USE, token.hash(), utc(at)).map(rows -> rows > 0);
    }

    Uni<Void> endAll(String userId) {
        return PlainSql.update(END_ALL, userId).replaceWithVoid();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
