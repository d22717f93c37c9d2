package io.offhook.activation.code.reissue;

import io.offhook.activation.code.reissue.ReissueJob.State;
import io.offhook.activation.code.store.DatabaseClock;
import io.offhook.eventing.Cause;
import io.offhook.eventing.idempotency.IdempotentRequest;
import io.offhook.eventing.idempotency.IdempotentRequests;
import io.offhook.eventing.idempotency.IdempotentRequests.Claim;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of bulk reissues. Every call belongs to the caller's transaction. */
@ApplicationScoped
class ReissueJobs {

    private static final String INSERT = """
            insert into reissue_job (id, model, owner_id, device_name_prefix, expired_before, code_life, traceparent,
                actor, state, total, done, skipped, failed, submitted_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, 'RUNNING', $9, 0, 0, 0, $10)""";

    private static final String FIND = """
            select id, state, total, done, skipped, failed, submitted_at, finished_at from reissue_job where id = $1""";

    /** A job that another replica works on is left to it. */
    private static final String NEXT = """
            select id, model, owner_id, device_name_prefix, expired_before, code_life, submitted_at, traceparent, actor,
                last_code_id
            from reissue_job where state = 'RUNNING' order by submitted_at, id limit 1 for update skip locked""";

    private static final String ADVANCE = """
            update reissue_job set done = done + $2, skipped = skipped + $3, failed = failed + $4, last_code_id = $5
            where id = $1""";

    /** Codes that vanished before they were handled count as skipped. */
    private static final String FINISH = """
            update reissue_job set state = 'DONE', finished_at = clock_timestamp(),
                total = greatest(total, done + skipped + failed),
                skipped = greatest(total, done + skipped + failed) - done - failed
            where id = $1""";

    private final ExpiredCodes codes;
    private final DatabaseClock clock;

    ReissueJobs(ExpiredCodes codes, DatabaseClock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * Submits a job, or finds the one that the same request submitted before.
     *
     * @param key of the request, if it may be repeated
     */
    Uni<ReissueJob> submit(
            ReissueFilter filter, Optional<Duration> life, Optional<IdempotentRequest> key, Cause cause) {
        var id = UUID.randomUUID();
        return IdempotentRequests.claim(key, id, cause.at()).flatMap(claim -> switch (claim) {
            case Claim.New ignored -> insert(id, filter, life, cause);
            case Claim.Repeated earlier -> find(earlier.resourceId()).map(Optional::orElseThrow);
        });
    }

    private Uni<ReissueJob> insert(UUID id, ReissueFilter filter, Optional<Duration> life, Cause cause) {
        return clock.now()
                .flatMap(now -> codes.count(filter, now)
                        .flatMap(total -> PlainSql.update(
                                INSERT,
                                id,
                                filter.model().orElse(null),
                                filter.ownerId().orElse(null),
                                filter.deviceNamePrefix().orElse(null),
                                filter.expiredBefore()
                                        .map(ReissueJobs::timestamp)
                                        .orElse(null),
                                life.map(Duration::toString).orElse(null),
                                cause.traceparent(),
                                cause.actor(),
                                total,
                                timestamp(now))))
                .chain(() -> find(id))
                .map(Optional::orElseThrow);
    }

    Uni<Optional<ReissueJob>> find(UUID id) {
        return PlainSql.select(FIND, id)
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new ReissueJob(
                                (UUID) row[0],
                                State.valueOf((String) row[1]),
                                (Long) row[2],
                                (Long) row[3],
                                (Long) row[4],
                                (Long) row[5],
                                instant(row[6]),
                                row[7] == null ? null : instant(row[7]))));
    }

    /** The oldest one that is not done, locked until the transaction ends. */
    Uni<Optional<RunningJob>> next() {
        return PlainSql.select(NEXT).map(rows -> rows.stream().findFirst().map(ReissueJobs::running));
    }

    private static RunningJob running(@Nullable Object[] row) {
        var filter = new ReissueFilter(
                Optional.ofNullable((String) row[1]),
                Optional.ofNullable((String) row[2]),
                Optional.ofNullable((String) row[3]),
                Optional.ofNullable(row[4]).map(ReissueJobs::instant));
        return RunningJob.of(
                (UUID) row[0],
                filter,
                Optional.ofNullable((String) row[5]).map(Duration::parse),
                instant(row[6]),
                (String) row[7],
                (String) row[8],
                (UUID) row[9]);
    }

    /** Counts codes that were handled, up to and with the last one. */
    Uni<Void> advance(RunningJob job, long done, long skipped, long failed, UUID lastCodeId) {
        return PlainSql.update(ADVANCE, job.id(), done, skipped, failed, lastCodeId)
                .replaceWithVoid();
    }

    Uni<Void> finish(RunningJob job) {
        return PlainSql.update(FINISH, job.id()).replaceWithVoid();
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(@Nullable Object timestamp) {
        return java.util.Objects.requireNonNull((OffsetDateTime) timestamp).toInstant();
    }
}
