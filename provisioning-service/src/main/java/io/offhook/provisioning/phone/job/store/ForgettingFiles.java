package io.offhook.provisioning.phone.job.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Deletes the files and the failed rows of jobs that ended long ago, and files whose job was never submitted. */
@ApplicationScoped
class ForgettingFiles {

    private static final String FILES = """
            delete from phone_job_file f where exists (
                select 1 from phone_job j where j.id = f.job_id and j.ended_at < statement_timestamp() - $1::text::interval)""";

    private static final String ORPHANS = """
            delete from phone_job_file f where f.stored_at < statement_timestamp() - interval '1 day'
                and not exists (select 1 from phone_job j where j.id = f.job_id)""";

    private static final String ROWS = """
            delete from phone_job_failed_row f where exists (
                select 1 from phone_job j where j.id = f.job_id and j.ended_at < statement_timestamp() - $1::text::interval)""";

    private final UnitOfWork units;
    private final Duration kept;

    ForgettingFiles(UnitOfWork units, @ConfigProperty(name = "offhook.jobs.keep-files") Duration kept) {
        this.units = units;
        this.kept = kept;
    }

    @Scheduled(every = "{offhook.jobs.sweep-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return units.runApart(() -> PlainSql.update(FILES, kept.toString())
                .chain(() -> PlainSql.update(ORPHANS))
                .chain(() -> PlainSql.update(ROWS, kept.toString()))
                .replaceWithVoid());
    }
}
