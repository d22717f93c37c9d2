package io.offhook.provisioning.erasure.store;

import io.offhook.contracts.state.ErasedStore;
import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.provisioning.erasure.PersonTerms;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of erasures. Every call belongs to the caller's transaction. */
@ApplicationScoped
class Erasures {

    private static final String CALLED = "select name, mail from person where user_id = $1 for update";

    private static final String LINE_TEXTS = """
            select text from phone_view p join line_text t on t.phone_id = p.id
                cross join lateral (values (t.display), (t.label)) as texts (text)
            where coalesce(p.owner_id, '') = $1 and text is not null""";

    private static final String BEGIN = """
            with gone as (delete from person where user_id = $1 returning name)
            insert into erasure (user_id, state, erased_at, correlation_id, actor, channel, traceparent, name, terms)
            values ($1, 'RUNNING', $2, $3, $4, $5, $6, (select name from gone), $7::text[])
            on conflict (user_id) do update set state = excluded.state, erased_at = excluded.erased_at,
                correlation_id = excluded.correlation_id, actor = excluded.actor, channel = excluded.channel,
                traceparent = excluded.traceparent, name = excluded.name, terms = excluded.terms, jobs = null,
                done_at = null, repeated_at = null""";

    private static final String FORGET_STORES = "delete from erasure_store where user_id = $1";

    private static final String ADD = """
            insert into erasure_store (user_id, service, store, erased, left_over, looked_at)
            select $1, $2, store, erased, left_over, $3 from unnest($4::text[], $5::int[], $6::int[])
                as looked (store, erased, left_over)
            on conflict (user_id, service, store) do update set erased = erasure_store.erased + excluded.erased,
                left_over = excluded.left_over, looked_at = excluded.looked_at""";

    private static final String STORES =
            "select store, erased, left_over from erasure_store where user_id = $1 and service = $2 order by store";

    private static final String RUNNING =
            "select user_id from erasure where state = 'RUNNING' order by erased_at limit $1";

    /** Another replica may be at it. */
    private static final String LOCK = """
            select correlation_id, traceparent, actor, channel, jobs from erasure
            where user_id = $1 and state = 'RUNNING' for update skip locked""";

    private static final String OF_REQUEST = "select count(*) from erasure where user_id = $1 and correlation_id = $2";

    private static final String JOBS = "update erasure set jobs = $2::uuid[] where user_id = $1 and jobs is null";

    private static final String DONE =
            "update erasure set state = 'DONE', name = null, terms = null, done_at = $2 where user_id = $1";

    private final Clock clock;

    Erasures(Clock clock) {
        this.clock = clock;
    }

    /**
     * Deletes the person. One who asks at the same time finds nobody.
     *
     * @return whether there was such a person
     */
    Uni<Boolean> begin(String userId, Cause cause) {
        return PlainSql.select(CALLED, userId)
                .flatMap(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(false)
                        : terms(userId, rows.getFirst())
                                .flatMap(terms -> begin(userId, cause, terms))
                                .replaceWith(true));
    }

    /** Deletes the person, if the backup has them, and says that they were erased. */
    Uni<Void> beginAgain(String userId, Cause cause) {
        return PlainSql.select(CALLED, userId)
                .flatMap(rows ->
                        rows.isEmpty() ? Uni.createFrom().item(List.<String>of()) : terms(userId, rows.getFirst()))
                .flatMap(terms -> begin(userId, cause, terms))
                .replaceWithVoid();
    }

    private static Uni<List<String>> terms(String userId, @Nullable Object[] called) {
        return PlainSql.select(LINE_TEXTS, userId)
                .map(rows -> rows.stream().map(row -> String.valueOf(row[0])).toList())
                .map(texts -> PersonTerms.of(String.valueOf(called[0]), String.valueOf(called[1]), texts));
    }

    private static Uni<Integer> begin(String userId, Cause cause, List<String> terms) {
        return PlainSql.update(
                        BEGIN,
                        userId,
                        cause.at().atOffset(ZoneOffset.UTC),
                        cause.correlationId(),
                        cause.actor(),
                        cause.channel(),
                        cause.traceparent(),
                        terms.toArray(String[]::new))
                .chain(() -> PlainSql.update(FORGET_STORES, userId));
    }

    /** Adds to what was erased before; what is left counts as of now. */
    Uni<Void> add(String userId, String service, List<ErasedStore> stores, Instant lookedAt) {
        return PlainSql.update(
                        ADD,
                        userId,
                        service,
                        lookedAt.atOffset(ZoneOffset.UTC),
                        stores.stream().map(ErasedStore::store).toArray(String[]::new),
                        stores.stream().map(ErasedStore::erased).toArray(Integer[]::new),
                        stores.stream().map(ErasedStore::left).toArray(Integer[]::new))
                .replaceWithVoid();
    }

    Uni<List<ErasedStore>> stores(String userId, String service) {
        return PlainSql.select(STORES, userId, service)
                .map(rows -> rows.stream()
                        .map(row -> new ErasedStore((String) row[0], (Integer) row[1], (Integer) row[2]))
                        .toList());
    }

    Uni<List<String>> running(int limit) {
        return PlainSql.select(RUNNING, limit)
                .map(rows -> rows.stream().map(row -> (String) row[0]).toList());
    }

    Uni<Optional<RunningErasure>> lock(String userId) {
        return PlainSql.select(LOCK, userId)
                .map(rows -> rows.stream().findFirst().map(row -> running(userId, row)));
    }

    private RunningErasure running(String userId, @Nullable Object[] row) {
        var cause = new Cause(
                clock.instant(), String.valueOf(row[0]), null, (String) row[1], (String) row[2], (String) row[3]);
        return new RunningErasure(
                userId, cause, Optional.ofNullable((UUID[]) row[4]).map(Arrays::asList));
    }

    /** Whether it was this request that erased the person last. */
    Uni<Boolean> isOfRequest(String userId, String correlationId) {
        return PlainSql.select(OF_REQUEST, userId, correlationId).map(rows -> (Long) rows.getFirst()[0] > 0);
    }

    Uni<Void> foundIn(String userId, List<UUID> jobs) {
        return PlainSql.update(JOBS, userId, jobs.toArray(UUID[]::new)).replaceWithVoid();
    }

    Uni<Void> done(String userId) {
        return PlainSql.update(DONE, userId, clock.instant().atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }
}
