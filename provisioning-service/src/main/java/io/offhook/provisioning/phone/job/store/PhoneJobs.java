package io.offhook.provisioning.phone.job.store;

import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.provisioning.phone.job.FileSummary;
import io.offhook.provisioning.phone.job.JobOrder;
import io.offhook.provisioning.phone.job.JobState;
import io.offhook.provisioning.phone.job.OpenJob;
import io.offhook.provisioning.phone.job.Progress;
import io.offhook.provisioning.value.Name;
import io.offhook.rest.site.SiteRights;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Writes the table of jobs. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class PhoneJobs {

    private static final String INSERT = """
            insert into phone_job (id, mode, template, model, device_pool, requires_activation_code, code_life, mra_allowed,
                validate_only, description, charset, header, ignored_columns, total_rows, state, start_at, actor,
                traceparent, device_pools, submitted_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::text[], $13::text[], $14, $15, $16, $17, $18,
                $19::text[], clock_timestamp())""";

    private static final String OPEN =
            "select count(*) from phone_job where state in ('HOLD', 'PENDING', 'PROCESSING')";

    /** The jobs that wait longest have work done first; of these, the one that was worked on longest ago. */
    private static final String NEXT = """
            select id, mode, template, model, device_pool, requires_activation_code, code_life, mra_allowed, validate_only,
                description, charset, rows_read, traceparent, actor, device_pools
            from (select * from phone_job
                where state in ('PENDING', 'PROCESSING') or (state = 'HOLD' and start_at <= clock_timestamp())
                order by submitted_at, id limit 8) as open
            order by worked_at nulls first, submitted_at, id limit 1""";

    /** Another replica may have settled these rows, and somebody may have cancelled the job. */
    private static final String LOCK = """
            select 1 from phone_job
            where id = $1 and rows_read = $2 and state in ('HOLD', 'PENDING', 'PROCESSING') for update skip locked""";

    private static final String ADVANCE = """
            update phone_job set rows_read = rows_read + $2, inserted = inserted + $3, updated = updated + $4,
                deleted = deleted + $5, already_there = already_there + $6, valid = valid + $7, failed = failed + $8,
                state = 'PROCESSING', worked_at = clock_timestamp(), started_at = coalesce(started_at, clock_timestamp())
            where id = $1""";

    private static final String END = """
            update phone_job set state = case when failed > 0 or rows_read < total_rows then 'INCOMPLETE' else 'COMPLETED' end,
                started_at = coalesce(started_at, clock_timestamp()), ended_at = clock_timestamp()
            where id = $1 and state in ('HOLD', 'PENDING', 'PROCESSING')""";

    private static final String START =
            "update phone_job set state = 'PENDING', start_at = null where id = $1 and state = 'HOLD'"
                    + JobViewer.MAY_SEE_OR_CHANGE;

    private static final String CANCEL = """
            update phone_job set state = 'CANCELLED', ended_at = clock_timestamp()
            where id = $1 and state in ('HOLD', 'PENDING', 'PROCESSING')""" + JobViewer.MAY_SEE_OR_CHANGE;

    /** @param rights at which sites the caller may act */
    Uni<Void> insert(UUID id, JobOrder order, FileSummary file, SiteRights rights, Cause cause) {
        var defaults = order.defaults();
        return PlainSql.update(
                        INSERT,
                        id,
                        order.mode().name(),
                        defaults.template().map(Name::text).orElse(null),
                        defaults.model().orElse(null),
                        defaults.devicePool().map(Name::text).orElse(null),
                        defaults.requiresActivationCode().orElse(null),
                        defaults.codeLife()
                                .map(life -> life.duration().toString())
                                .orElse(null),
                        defaults.mraAllowed().orElse(null),
                        order.validateOnly(),
                        order.description(),
                        order.charset().orElse(null),
                        file.header().toArray(String[]::new),
                        file.ignoredColumns().toArray(String[]::new),
                        file.rows(),
                        (order.hold() ? JobState.HOLD : JobState.PENDING).name(),
                        order.startAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse((OffsetDateTime) null),
                        cause.actor(),
                        cause.traceparent(),
                        JobRow.devicePools(rights))
                .replaceWithVoid();
    }

    /** How many jobs have not ended. */
    Uni<Long> countOpen() {
        return PlainSql.select(OPEN).map(rows -> (Long) rows.getFirst()[0]);
    }

    /** The job to work on now. Not locked. */
    public Uni<Optional<OpenJob>> next() {
        return PlainSql.select(NEXT).map(rows -> rows.stream().findFirst().map(JobRow::open));
    }

    /** @return whether the rows after those that were read are the caller's, until the transaction ends */
    public Uni<Boolean> lock(OpenJob job) {
        return PlainSql.select(LOCK, job.id(), job.rowsRead()).map(rows -> !rows.isEmpty());
    }

    public Uni<Void> advance(OpenJob job, Progress by) {
        return PlainSql.update(
                        ADVANCE,
                        job.id(),
                        (long) by.rows(),
                        by.inserted(),
                        by.updated(),
                        by.deleted(),
                        by.alreadyThere(),
                        by.valid(),
                        by.failed())
                .replaceWithVoid();
    }

    public Uni<Void> end(UUID id) {
        return PlainSql.update(END, id).replaceWithVoid();
    }

    Uni<Void> start(UUID id, JobViewer viewer) {
        return PlainSql.update(START, id, viewer.account()).replaceWithVoid();
    }

    Uni<Void> cancel(UUID id, JobViewer viewer) {
        return PlainSql.update(CANCEL, id, viewer.account()).replaceWithVoid();
    }
}
