package io.offhook.rest.operations;

import io.offhook.eventing.rebuild.RebuildRunning;
import io.offhook.eventing.verify.Verification;
import io.offhook.eventing.verify.VerificationReport;
import io.offhook.rest.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Compares stores, topics, read models and the rest. Changes nothing. */
@Path("/api/v1/verification")
@RolesAllowed({"admin", "operator"})
@Tag(name = "Operations", description = "Dead letters and events that cannot be published")
public class VerificationResource {

    private final Verification verification;

    VerificationResource(Verification verification) {
        this.verification = verification;
    }

    @POST
    @ResponseStatus(202)
    @Operation(
            summary =
                    "Begins to compare what this service keeps: read models with their events, the store with its topics")
    public Uni<Void> start() {
        return verification
                .start()
                .onFailure(RebuildRunning.class)
                .transform(other -> CommonProblem.ALREADY_RUNNING.because(
                        "Another rebuild or verification of this service is under way."));
    }

    @GET
    @Operation(summary = "What the last verification found, or how far it is")
    public Uni<VerificationReport> last() {
        return verification
                .last()
                .map(report ->
                        report.orElseThrow(() -> CommonProblem.NOT_FOUND.because("This service was never verified.")));
    }
}
