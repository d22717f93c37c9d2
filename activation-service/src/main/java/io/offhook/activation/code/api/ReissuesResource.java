package io.offhook.activation.code.api;

import io.offhook.activation.code.reissue.ReissueJobs.Submitted;
import io.offhook.activation.api.ActivationProblem;
import io.offhook.eventing.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** All expired codes that match, anew. */
@Path("/api/v1/codes")
@Tag(name = "Codes")
class ReissuesResource {

    private static final int LONGEST_KEY = 255;

    private final UnitOfWork units;
    private final ReissueJobs jobs;

    ReissuesResource(UnitOfWork units, ReissueJobs jobs) {
        this.units = units;
        this.jobs = jobs;
    }

    @POST
    @Path("/reissue")
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Issue all expired codes anew that match",
            description = "Phones that were removed, blanked, released or issued another code since get none.")
    @APIResponse(responseCode = "202", description = "Begun, or begun before by the same Idempotency-Key")
    @APIResponse(responseCode = "422", description = "idempotency-key-reused")
    public Uni<RestResponse<ReissueJob>> reissue(
            ReissueBodies.@Nullable Many form,
            @HeaderParam("Idempotency-Key")
                    @Parameter(
                            description =
                                    "The same key with the same body begins one re-issue, however often it is sent")
                    @Nullable
                    String key,
            @HeaderParam("traceparent") @Nullable String traceparent) {
        if (form == null) {
            throw ActivationProblem.invalid("Say which codes; {} means all that expired.");
        }
        var request = form.parsed();
        var checkedKey = checked(key);
        return units.run(() -> jobs.submit(request, checkedKey, traceparent)).map(submitted -> switch (submitted) {
            case Submitted.Accepted accepted ->
                RestResponse.ResponseBuilder.<ReissueJob>create(RestResponse.Status.ACCEPTED)
                        .location(URI.create(
                                "/api/v1/codes/reissues/" + accepted.job().id()))
                        .entity(accepted.job())
                        .build();
            case Submitted.KeyReused ignored -> throw ActivationProblem.idempotencyKeyReused();
        });
    }

    @GET
    @Path("/reissues/{id}")
    @RolesAllowed({"admin", "operator"})
    @Operation(summary = "How far a bulk re-issue is")
    public Uni<ReissueJob> progress(UUID id) {
        return units.run(() -> jobs.find(id)).map(found -> found.orElseThrow(ActivationProblem::noSuchReissue));
    }

    private static Optional<String> checked(@Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw ActivationProblem.invalid("An Idempotency-Key has 1 to " + LONGEST_KEY + " characters.");
        }
        return Optional.ofNullable(key);
    }
}
