package io.offhook.provisioning.phone.job.work;

import io.offhook.eventing.sql.DatabaseFailure;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.provisioning.phone.bulk.PlannedFile.Batch;
import io.offhook.provisioning.phone.job.OpenJob;
import io.offhook.provisioning.phone.job.store.PhoneJobs;
import io.offhook.upload.UnusableFile;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Works on jobs until none has work left, a batch of each in turn. If a batch fails, it goes on row by row, and passes a row that fails
 * repeatedly.
 */
@ApplicationScoped
public class WorkingOffJobs {

    private static final Logger LOG = Logger.getLogger(WorkingOffJobs.class);
    private static final int BATCH = 500;
    private static final int RETRIES = 3;
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final UnitOfWork units;
    private final PhoneJobs jobs;
    private final OpenFiles files;
    private final SettlingBatch settling;
    private final ReentrantLock working = new ReentrantLock();
    private volatile boolean stopped;

    WorkingOffJobs(UnitOfWork units, PhoneJobs jobs, OpenFiles files, SettlingBatch settling) {
        this.units = units;
        this.jobs = jobs;
        this.files = files;
        this.settling = settling;
    }

    /** Begins at once, for a job that was submitted here. */
    public void wake() {
        Infrastructure.getDefaultWorkerPool().execute(() -> {
            try {
                work();
            } catch (RuntimeException e) {
                LOG.warnf(
                        "Bulk jobs wait for the next poll: failure=%s",
                        e.getClass().getName());
            }
        });
    }

    @Scheduled(every = "{offhook.jobs.poll-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        if (!working.tryLock()) {
            return;
        }
        try {
            while (!stopped && step()) {
                // the next batch
            }
        } catch (IOException e) {
            LOG.errorf("Bulk jobs wait: failure=%s", e.getClass().getName());
        } finally {
            files.closeAll();
            working.unlock();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    /** @return whether there may be more to do; a replica that finds its rows settled by another leaves the jobs to it for a while */
    private boolean step() throws IOException {
        var next = await(units.runApart(jobs::next));
        if (next.isEmpty()) {
            return false;
        }
        var job = next.get();
        try {
            var batch = files.at(job).next(BATCH);
            if (!batch.read().isEmpty()) {
                return settle(job, batch);
            }
        } catch (UnusableFile e) {
            LOG.errorf("File of a bulk job unusable: job=%s", job.id());
        } catch (RuntimeException e) {
            demandDatabase(e);
            LOG.errorf(
                    "Bulk job given up: job=%s failure=%s",
                    job.id(), e.getClass().getName());
        }
        end(job);
        return true;
    }

    private void end(OpenJob job) {
        files.close(job.id());
        await(units.runApart(() -> jobs.end(job.id())));
    }

    private boolean settle(OpenJob job, Batch batch) {
        try {
            return await(settling.settle(job, batch));
        } catch (RuntimeException e) {
            demandDatabase(e);
            return oneByOne(job, batch);
        }
    }

    private boolean oneByOne(OpenJob job, Batch batch) {
        var at = job;
        for (var row : batch.oneByOne()) {
            if (!alone(at, row)) {
                return false;
            }
            at = at.after(1);
        }
        return true;
    }

    private boolean alone(OpenJob job, Batch row) {
        try {
            return await(settling.settle(job, row)
                    .onFailure(failure -> !isAway(failure))
                    .retry()
                    .withBackOff(Duration.ofMillis(20), Duration.ofMillis(200))
                    .atMost(RETRIES));
        } catch (RuntimeException e) {
            demandDatabase(e);
            LOG.errorf(
                    "Row of a bulk job passed: job=%s line=%d failure=%s",
                    job.id(), row.read().getFirst().line(), e.getClass().getName());
            return await(settling.fail(job, row, "The row could not be handled. Send it again."));
        }
    }

    /** While the database is away, nothing is decided. */
    private static void demandDatabase(RuntimeException failure) {
        if (isAway(failure)) {
            throw failure;
        }
    }

    private static boolean isAway(Throwable failure) {
        return DatabaseFailure.of(failure) == DatabaseFailure.UNAVAILABLE && !DatabaseFailure.isContention(failure);
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(TIMEOUT);
    }
}
