package io.offhook.activation.code.reissuing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.activation.code.reissuing.ReissuingCode.Wish;
import io.offhook.activation.code.view.CodeView;
import io.offhook.activation.code.view.FindCodes;
import io.offhook.activation.http.Problems;
import io.offhook.eventing.Cause;
import io.offhook.eventing.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One code anew. */
@Path("/api/v1/codes/{codeId}/reissue")
@RolesAllowed("admin")
@Tag(name = "Codes")
class ReissueResource {

    private final FindCodes find;
    private final UnitOfWork units;
    private final ReissuingCode reissuing;
    private final ObjectMapper json;
    private final Clock clock;

    ReissueResource(FindCodes find, UnitOfWork units, ReissuingCode reissuing, ObjectMapper json, Clock clock) {
        this.find = find;
        this.units = units;
        this.reissuing = reissuing;
        this.json = json;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.WILDCARD) // a plain POST without a body is the usual case
    @Operation(
            summary = "Issue a code anew",
            description = "A live code is replaced; an expired one must be the last that its phone had.")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = ReissueForms.One.class)))
    @APIResponse(responseCode = "201", description = "The new code, without its digits")
    @APIResponse(responseCode = "409", description = "cannot-be-reissued: redeemed, withdrawn, or replaced since")
    public Uni<RestResponse<CodeView>> reissue(
            UUID codeId, @Nullable String body, @HeaderParam("traceparent") @Nullable String traceparent) {
        var life = ReissueForms.life(json, body);
        var cause = Cause.request(clock.instant(), traceparent);
        var newCodeId = UUID.randomUUID();
        return find.one(codeId)
                .map(found -> found.orElseThrow(Problems::noSuchCode))
                .flatMap(old -> units.run(
                        () -> reissuing.reissue(new Wish(codeId, newCodeId, old.phoneId(), old.model(), life), cause)))
                .invoke(outcome -> outcome.decision().refusal().ifPresent(refusal -> {
                    throw ReissueForms.refused(refusal);
                }))
                .chain(() -> find.one(newCodeId))
                .map(found -> RestResponse.ResponseBuilder.<CodeView>created(URI.create("/api/v1/codes/" + newCodeId))
                        .entity(found.orElseThrow(Problems::noSuchCode))
                        .build());
    }
}
