package io.offhook.activation.code.api;

import io.offhook.activation.api.ActivationProblem;
import io.offhook.activation.code.reissue.ReissueJob;
import io.offhook.activation.code.reissue.SubmittingReissue;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.request.CreatedAnswer;
import io.offhook.rest.request.IdempotencyKey;
import io.offhook.rest.request.RequestCause;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Bulk reissues of expired codes. */
@Path("/api/v1/codes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Codes", description = "Activation codes")
class ReissuesResource {

    private final SubmittingReissue reissues;
    private final IdempotencyKey idempotencyKey;
    private final RequestCause cause;

    ReissuesResource(SubmittingReissue reissues, IdempotencyKey idempotencyKey, RequestCause cause) {
        this.reissues = reissues;
        this.idempotencyKey = idempotencyKey;
        this.cause = cause;
    }

    @POST
    @Path("/reissue")
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Reissue all expired codes that match",
            description = "Phones that were removed, blanked, released or issued another code since get none.")
    @Parameter(
            name = IdempotencyKey.HEADER,
            in = ParameterIn.HEADER,
            description = "The same key with the same body submits one job, however often it is sent")
    @APIResponseSchema(
            value = ReissueJob.class,
            responseCode = "202",
            responseDescription = "Submitted, now or before with the same Idempotency-Key")
    @APIResponse(responseCode = "422", description = "idempotency-key-reused")
    public Uni<RestResponse<ReissueJob>> reissue(@Nullable BulkReissueBody body) {
        if (body == null) {
            throw CommonProblem.invalid("Say which codes. To select all that expired, say \"all\": true.");
        }
        return reissues.submit(body.filter(), body.life(), idempotencyKey.of(body), cause.now())
                .map(job -> CreatedAnswer.accepted("/api/v1/codes/reissues/" + job.id(), job));
    }

    @GET
    @Path("/reissues/{id}")
    @RolesAllowed({"admin", "operator"})
    @Operation(summary = "Get the progress of a bulk reissue")
    public Uni<ReissueJob> progress(UUID id) {
        return reissues.find(id)
                .map(found -> found.orElseThrow(
                        () -> ActivationProblem.UNKNOWN_REISSUE.because("There is no bulk reissue with this id.")));
    }
}
