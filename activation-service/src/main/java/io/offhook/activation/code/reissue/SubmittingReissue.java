package io.offhook.activation.code.reissue;

import io.offhook.eventing.Cause;
import io.offhook.eventing.idempotency.IdempotentRequest;
import io.offhook.eventing.sql.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Submits a bulk reissue, which {@link ReissuingCodes} works off, and tells how far it is. */
@ApplicationScoped
public class SubmittingReissue {

    private final UnitOfWork units;
    private final ReissueJobs jobs;

    SubmittingReissue(UnitOfWork units, ReissueJobs jobs) {
        this.units = units;
        this.jobs = jobs;
    }

    /** The job is the one that the same request submitted before, if there is one. */
    public Uni<ReissueJob> submit(
            ReissueFilter filter, Optional<Duration> life, Optional<IdempotentRequest> request, Cause cause) {
        return units.run(() -> jobs.submit(filter, life, request, cause));
    }

    public Uni<Optional<ReissueJob>> find(UUID id) {
        return units.run(() -> jobs.find(id));
    }
}
