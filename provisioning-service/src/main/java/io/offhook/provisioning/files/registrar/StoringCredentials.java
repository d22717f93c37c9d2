package io.offhook.provisioning.files.registrar;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps what the view {@code registrar_subscriber} shows, where that is asked for; where it is not, nothing of it is kept. */
@ApplicationScoped
class StoringCredentials {

    private static final int BATCH = 500;

    /** How often all users are looked at: a replica of other settings may have forgotten what this one stored. */
    private static final Duration WHOLE = Duration.ofMinutes(1);

    private static final String BEGINNING = "0";

    private static final String OLDEST_OPEN = "select pg_snapshot_xmin(pg_current_snapshot())::text";

    private static final String WITHOUT = "select " + RegistrarUser.COLUMNS + """
             from registrar_user u left join registrar_credential c on c.username = u.username
            where u.changed_by >= $1::text::xid8 and not u.removed
                and (c.code_id, c.made_by, c.realm) is distinct from (u.code_id, $2, $3)
            order by u.username limit $4""";

    private static final String STORE = """
            insert into registrar_credential (username, code_id, made_by, realm, ha1)
            select username, code_id, $1, $2, ha1 from unnest($3::text[], $4::uuid[], $5::text[]) as new (username, code_id, ha1)
            order by username
            on conflict (username) do update set code_id = excluded.code_id, made_by = excluded.made_by, realm = excluded.realm,
                ha1 = excluded.ha1""";

    private static final String FORGET = """
            delete from registrar_credential c using registrar_user u
            where c.username = u.username and u.removed and u.changed_by >= $1::text::xid8""";

    private static final String FORGET_ALL = "delete from registrar_credential";

    private final UnitOfWork units;
    private final DigestSecrets secrets;
    private final boolean wanted;
    private final Clock clock;

    /** All before this transaction is done; from the beginning after a start, since key and realm may be others. */
    private volatile String done = BEGINNING;

    private volatile Instant nextWhole = Instant.MIN;

    StoringCredentials(
            UnitOfWork units,
            DigestSecrets secrets,
            @ConfigProperty(name = "offhook.registrar.store-credentials") boolean wanted,
            Clock clock) {
        this.units = units;
        this.secrets = secrets;
        this.wanted = wanted;
        this.clock = clock;
    }

    @Scheduled(
            every = "{offhook.registrar.credentials-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> store() {
        var mark = wanted ? secrets.mark() : Optional.<String>empty();
        if (mark.isPresent()) {
            return store(mark.get());
        }
        return done.equals(BEGINNING)
                ? units.runApart(() -> PlainSql.update(FORGET_ALL))
                        .invoke(() -> done = "none")
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> store(String mark) {
        var now = clock.instant();
        var since = now.isBefore(nextWhole) ? done : BEGINNING;
        return units.runApart(() -> PlainSql.select(OLDEST_OPEN).map(rows -> (String) rows.getFirst()[0]))
                .call(() -> Multi.createBy()
                        .repeating()
                        .uni(() -> units.runApart(() -> storeBatch(since, mark)))
                        .whilst(stored -> stored == BATCH)
                        .onItem()
                        .ignoreAsUni())
                .call(() -> units.runApart(() -> PlainSql.update(FORGET, since)))
                .invoke(before -> {
                    done = before;
                    nextWhole = since.equals(BEGINNING) ? now.plus(WHOLE) : nextWhole;
                })
                .replaceWithVoid();
    }

    private Uni<Integer> storeBatch(String since, String mark) {
        return PlainSql.select(WITHOUT, since, mark, secrets.realm(), BATCH).flatMap(rows -> {
            var users = rows.stream().map(RegistrarUser::of).toList();
            return users.isEmpty() ? Uni.createFrom().item(0) : store(users, mark);
        });
    }

    private Uni<Integer> store(List<RegistrarUser> users, String mark) {
        return PlainSql.update(
                STORE,
                mark,
                secrets.realm(),
                users.stream().map(RegistrarUser::username).toArray(String[]::new),
                users.stream().map(RegistrarUser::codeId).toArray(UUID[]::new),
                users.stream().map(each -> secrets.ha1(each).orElseThrow()).toArray(String[]::new));
    }
}
