package io.offhook.pages.session.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.pages.session.SessionId;
import io.offhook.pages.session.SessionRules;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The table of sessions. Each call but one is one statement in a transaction of its own, and nothing is cached: a session that ended at
 * one replica has ended at all of them.
 */
@ApplicationScoped
public class Sessions {

    /** Deletes ended sessions too, no more than a sign-in has time for; another replica may be deleting the same. */
    private static final String START = """
            with ended as (
                delete from browser_session where id_hash in (
                    select id_hash from browser_session where started_at <= $4 or used_at <= $5
                    limit 1000 for update skip locked))
            insert into browser_session (id_hash, account, started_at, used_at) values ($1, $2, $3, $3)""";

    private static final String LIVE = " where id_hash = $1 and account = $2 and started_at > $3 and used_at > $4";

    private static final String CHECK = "select 1 from browser_session" + LIVE;

    /** Clocks of replicas differ: none takes back what another one wrote. */
    private static final String USE = "update browser_session set used_at = greatest(used_at, $5)" + LIVE;

    private static final String END = "delete from browser_session where id_hash = $1";

    private static final String END_ALL =
            "delete from browser_session where account = $1 and id_hash is distinct from $2";

    private final Pool pool;
    private final Clock clock;
    private final SecureRandom random;
    private final SessionRules rules;

    Sessions(Pool pool, Clock clock, SecureRandom random, SessionSettings settings) {
        this.pool = pool;
        this.clock = clock;
        this.random = random;
        this.rules = settings.rules();
    }

    /** Starts a session of an account whose password was right. */
    public Uni<SessionId> start(String account) {
        var id = SessionId.random(random);
        var now = clock.instant();
        var live = rules.at(now);
        return run(START, Tuple.of(id.hash(), account, utc(now), utc(live.startedAfter()), utc(live.usedAfter())))
                .replaceWith(id);
    }

    /** Whether the session is live and of this account. Its idle time goes on. */
    public Uni<Boolean> isLive(SessionId id, String account) {
        return run(CHECK, live(id, account, clock.instant())).map(found -> found.rowCount() > 0);
    }

    /** The same, and its idle time begins anew. */
    public Uni<Boolean> use(SessionId id, String account) {
        var now = clock.instant();
        return run(USE, live(id, account, now).addOffsetDateTime(utc(now))).map(found -> found.rowCount() > 0);
    }

    /** Ends the session at every replica. */
    public Uni<Void> end(SessionId id) {
        return run(END, Tuple.of(id.hash())).replaceWithVoid();
    }

    /**
     * Ends all sessions of an account at every replica, in the caller's transaction.
     *
     * @param but the one that goes on; empty: none
     */
    public Uni<Void> endAll(String account, Optional<SessionId> but) {
        return PlainSql.update(END_ALL, account, but.map(SessionId::hash).orElse(null))
                .replaceWithVoid();
    }

    private Tuple live(SessionId id, String account, Instant now) {
        var live = rules.at(now);
        return Tuple.of(id.hash(), account, utc(live.startedAfter()), utc(live.usedAfter()));
    }

    private Uni<? extends SqlResult<?>> run(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
