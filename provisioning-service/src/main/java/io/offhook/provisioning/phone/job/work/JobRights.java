package io.offhook.provisioning.phone.job.work;

import io.offhook.provisioning.phone.job.OpenJob;
import io.offhook.rest.site.FindSiteOperator;
import io.offhook.rest.site.SiteRights;
import io.offhook.rest.site.SiteRights.At;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Tells where a job may act now: where its operator could when it was submitted, and still can. */
@ApplicationScoped
class JobRights {

    private final FindSiteOperator operators;
    private final Clock clock;

    JobRights(FindSiteOperator operators, Clock clock) {
        this.operators = operators;
        this.clock = clock;
    }

    /** Empty: nowhere any more. For callers on any thread. */
    Uni<Optional<SiteRights>> of(OpenJob job) {
        return job.rights() instanceof At then && job.actor() != null
                ? operators
                        .find(job.actor())
                        .map(found -> found.flatMap(document -> SiteRights.of(document, clock.instant()))
                                .map(then::and))
                : Uni.createFrom().item(Optional.of(job.rights()));
    }
}
