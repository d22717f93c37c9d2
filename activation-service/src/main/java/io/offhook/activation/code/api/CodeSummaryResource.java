package io.offhook.activation.code.api;

import io.offhook.activation.code.store.CodeNumbers;
import io.offhook.activation.code.store.CountingCodes;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many codes are live, expire, were redeemed and were refused. */
@Path("/api/v1/codes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Codes", description = "Activation codes")
class CodeSummaryResource {

    private final CountingCodes counting;

    CodeSummaryResource(CountingCodes counting) {
        this.counting = counting;
    }

    @GET
    @Path("/summary")
    @RolesAllowed({"admin", "operator"})
    @Operation(
            summary = "Count codes: live, expiring, expired, redeemed, refused and why",
            description =
                    "Today ends at midnight UTC. Refusals are counted by the hour; under attack they are a sample.")
    public Uni<CodeNumbers> summary() {
        return counting.count();
    }
}
