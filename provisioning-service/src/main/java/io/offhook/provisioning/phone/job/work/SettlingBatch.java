package io.offhook.provisioning.phone.job.work;

import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.provisioning.phone.bulk.PlannedFile.Batch;
import io.offhook.provisioning.phone.bulk.RowResult;
import io.offhook.provisioning.phone.bulk.RowResult.Outcome;
import io.offhook.provisioning.phone.bulk.SettlingRows;
import io.offhook.provisioning.phone.job.OpenJob;
import io.offhook.provisioning.phone.job.Progress;
import io.offhook.provisioning.phone.job.store.FailedRows;
import io.offhook.provisioning.phone.job.store.FailedRows.FailedRow;
import io.offhook.provisioning.phone.job.store.PhoneJobs;
import io.offhook.rest.site.SiteRights;
import io.offhook.upload.CsvRow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Settles a batch of rows: the phones, the progress of the job and the rows that failed are one transaction. */
@ApplicationScoped
class SettlingBatch {

    private final UnitOfWork units;
    private final PhoneJobs jobs;
    private final FailedRows failed;
    private final SettlingRows rows;
    private final JobRights rights;
    private final Clock clock;

    SettlingBatch(
            UnitOfWork units, PhoneJobs jobs, FailedRows failed, SettlingRows rows, JobRights rights, Clock clock) {
        this.units = units;
        this.jobs = jobs;
        this.failed = failed;
        this.rows = rows;
        this.rights = rights;
        this.clock = clock;
    }

    /** @return false if another replica settled these rows, or the job was cancelled */
    Uni<Boolean> settle(OpenJob job, Batch batch) {
        return rights.of(job)
                .flatMap(found -> found.map(sites -> settle(job, batch, sites))
                        .orElseGet(() -> fail(job, batch, "No site is yours any more: ask an administrator for it.")));
    }

    private Uni<Boolean> settle(OpenJob job, Batch batch, SiteRights sites) {
        return job.order().validateOnly()
                ? tried(job, batch, sites).flatMap(results -> record(job, batch, results))
                : units.runApart(() -> ifLocked(
                        job, () -> changed(job, batch, sites).flatMap(results -> recorded(job, batch, results))));
    }

    /** Counts the rows as failed. */
    Uni<Boolean> fail(OpenJob job, Batch batch, String reason) {
        return record(
                job,
                batch,
                batch.read().stream()
                        .map(row -> RowResult.failed(row.line(), reason))
                        .toList());
    }

    private Uni<Boolean> record(OpenJob job, Batch batch, List<RowResult> results) {
        return units.runApart(() -> ifLocked(job, () -> recorded(job, batch, results)));
    }

    private Uni<Boolean> ifLocked(OpenJob job, Supplier<Uni<Void>> work) {
        return jobs.lock(job)
                .flatMap(locked ->
                        locked ? work.get().replaceWith(true) : Uni.createFrom().item(false));
    }

    private Uni<List<RowResult>> changed(OpenJob job, Batch batch, SiteRights sites) {
        return rows.settle(batch.header(), batch.planned(), sites, job.cause(clock.instant()))
                .map(settled ->
                        Stream.concat(batch.bad().stream(), settled.stream()).toList());
    }

    private Uni<Void> recorded(OpenJob job, Batch batch, List<RowResult> results) {
        return failed.add(job.id(), failedRows(batch, results))
                .chain(() -> jobs.advance(job, Progress.of(results, job.order().validateOnly())));
    }

    private static List<FailedRow> failedRows(Batch batch, List<RowResult> results) {
        var byLine = batch.read().stream().collect(Collectors.toMap(CsvRow::line, Function.identity()));
        return results.stream()
                .filter(each -> each.outcome() == Outcome.FAILED)
                .map(each -> new FailedRow(
                        each.line(),
                        RowText.of(Objects.requireNonNull(byLine.get(each.line()))),
                        String.valueOf(each.reason())))
                .toList();
    }

    /** What would become of the rows: they are settled, and the transaction is rolled back. */
    private Uni<List<RowResult>> tried(OpenJob job, Batch batch, SiteRights sites) {
        return units.<List<RowResult>>runApart(() -> changed(job, batch, sites).invoke(results -> {
                    throw new Tried(results);
                }))
                .onFailure(Tried.class)
                .recoverWithItem(tried -> ((Tried) tried).results);
    }

    private static final class Tried extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<RowResult> results;

        Tried(List<RowResult> results) {
            super("rolled back on purpose");
            this.results = results;
        }
    }
}
