package io.offhook.console.explanation.api;

import io.offhook.console.explanation.store.Explaining;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Why phones did not come up. */
@Path("/api/v1/explanations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "operator"})
@Tag(name = "Explanations", description = "Why a phone did not come up, and what to do next")
class ExplanationsResource {

    private final Explaining explaining;

    ExplanationsResource(Explaining explaining) {
        this.explaining = explaining;
    }

    /** @param items none if the handle names nothing */
    @Schema(name = "Explanations")
    record Answer(List<ExplanationView> items) {}

    @GET
    @Operation(
            summary = "Why did this phone not come up?",
            description =
                    "All that the handle names is explained, up to ten phones and devices. Codes have no digits here:"
                            + " what looks like an activation code is refused.")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "400", description = "invalid-request: no handle, or an activation code")
    public Uni<Answer> explain(
            @QueryParam("handle")
                    @Parameter(
                            required = true,
                            description = "A MAC, device name, id, fingerprint, IP address, directory number, user id,"
                                    + " serial number, or the beginning of a name or mail address")
                    @Nullable
                    String handle) {
        return explaining
                .explain(HandleParameter.parse(handle))
                .map(found -> new Answer(found.stream().map(ExplanationView::of).toList()));
    }
}
