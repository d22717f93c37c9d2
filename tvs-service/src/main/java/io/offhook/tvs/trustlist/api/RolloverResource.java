package io.offhook.tvs.trustlist.api;

import io.offhook.tvs.api.ProposedAnswer;
import io.offhook.tvs.approval.store.ApprovalView;
import io.offhook.tvs.trustlist.signing.InstallationKeys;
import io.offhook.tvs.trustlist.store.FindTrustLists;
import io.offhook.tvs.trustlist.store.TrustListView;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Changes the certificate that signs trust lists, in the steps of a rollover. */
@Path("/api/v1/trust-lists/rollover")
@Tag(name = "Trust lists", description = "Signed lists of certificates that phones trust")
@RolesAllowed({"admin", "operator", "service"})
@Produces(MediaType.APPLICATION_JSON)
class RolloverResource {

    private final TrustListEndpoint endpoint;
    private final FindTrustLists lists;
    private final InstallationKeys signers;

    RolloverResource(TrustListEndpoint endpoint, FindTrustLists lists, InstallationKeys signers) {
        this.endpoint = endpoint;
        this.lists = lists;
        this.signers = signers;
    }

    @GET
    @Operation(summary = "How far a rollover of the SAST is, and what comes next")
    @APIResponse(responseCode = "404", description = "no-trust-list")
    @APIResponseSchema(value = RolloverView.class, responseDescription = "OK")
    public Uni<RolloverView> rollover() {
        return lists.current()
                .map(found -> RolloverView.of(
                        found.orElseThrow(TrustListProblems::none),
                        signers.policy().learningTime()));
    }

    @POST
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take the next step to another SAST",
            description = "ANNOUNCE a SAST, let phones learn of it, COMPLETE; or RENEW_RECOVERY, wait, COMPLETE.")
    @APIResponseSchema(
            value = TrustListView.class,
            responseCode = "201",
            responseDescription = "A list was published that takes the step")
    @APIResponse(
            responseCode = "409",
            description = "no-trust-list-yet, rollover-too-early, no-rollover, rollover-under-way, no-signing-key, "
                    + "trust-list-too-large")
    @APIResponse(responseCode = "422", description = "not-a-sast, same-sast")
    @APIResponse(
            responseCode = "202",
            description = ProposedAnswer.DESCRIPTION,
            content = @Content(schema = @Schema(implementation = ApprovalView.class)))
    public Uni<RestResponse<?>> step(@NotNull @Valid RolloverRequest request) {
        return endpoint.run(request::command);
    }
}
