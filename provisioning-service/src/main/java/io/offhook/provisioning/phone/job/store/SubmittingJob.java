package io.offhook.provisioning.phone.job.store;

import io.offhook.eventing.Cause;
import io.offhook.eventing.idempotency.IdempotentRequest;
import io.offhook.eventing.idempotency.IdempotentRequests;
import io.offhook.eventing.idempotency.IdempotentRequests.Claim;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.provisioning.phone.job.FileSummary;
import io.offhook.provisioning.phone.job.JobOrder;
import io.offhook.provisioning.phone.job.PhoneJob;
import io.offhook.rest.site.SiteRights;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Submits, starts and cancels jobs. */
@ApplicationScoped
public class SubmittingJob {

    /** Files of jobs that have not ended are kept, so there are not more of them. */
    private static final int MAX_OPEN = 100;

    private final UnitOfWork units;
    private final PhoneJobs jobs;

    SubmittingJob(UnitOfWork units, PhoneJobs jobs) {
        this.units = units;
        this.jobs = jobs;
    }

    /** Whether another job may be submitted now. For callers on any thread, before they store a file. */
    public Uni<Boolean> hasRoom() {
        return units.runApart(jobs::countOpen).map(open -> open < MAX_OPEN);
    }

    /**
     * The job is the one that the same request submitted before, if there is one. For callers on any thread.
     *
     * @param id under which the file is stored
     * @param rights at which sites the caller may act
     */
    public Uni<PhoneJob> submit(
            UUID id,
            JobOrder order,
            FileSummary file,
            SiteRights rights,
            Optional<IdempotentRequest> key,
            Cause cause) {
        return units.runApart(() -> IdempotentRequests.claim(key, id, cause.at())
                .flatMap(claim -> switch (claim) {
                    case Claim.New ignored ->
                        jobs.insert(id, order, file, rights, cause).replaceWith(id);
                    case Claim.Repeated earlier -> Uni.createFrom().item(earlier.resourceId());
                })
                .flatMap(job -> FindPhoneJobs.one(job, JobViewer.OF_ALL))
                .map(Optional::orElseThrow));
    }

    /** Starts a job that is held now. Another one is as it was. */
    public Uni<Optional<PhoneJob>> start(UUID id, JobViewer viewer) {
        return units.run(() -> jobs.start(id, viewer).chain(() -> FindPhoneJobs.one(id, viewer)));
    }

    /** Rows that are settled stay so. A job that has ended is as it was. */
    public Uni<Optional<PhoneJob>> cancel(UUID id, JobViewer viewer) {
        return units.run(() -> jobs.cancel(id, viewer).chain(() -> FindPhoneJobs.one(id, viewer)));
    }
}
