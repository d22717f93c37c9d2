package io.offhook.tvs.revocation.removing;

import io.offhook.eventing.Cause;
import io.offhook.tvs.http.FingerprintPath;
import io.offhook.tvs.http.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Tag(name = "Revocation lists")
class RemoveResource {

    private final RemovingRevocationList removing;
    private final Clock clock;

    RemoveResource(RemovingRevocationList removing, Clock clock) {
        this.removing = removing;
        this.clock = clock;
    }

    @DELETE
    @Path("/revocation-lists/{issuerKey}")
    @RolesAllowed("admin")
    @Operation(
            summary = "Hold a revocation list no longer",
            description = "What it names is good again, unless something else is wrong with it.")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "404", description = "unknown-revocation-list")
    public Uni<Void> remove(
            @RestPath FingerprintPath issuerKey, @RestHeader("traceparent") @Nullable String traceparent) {
        return removing.remove(issuerKey.value(), Cause.request(clock.instant(), traceparent))
                .invoke(decision -> decision.refusal().ifPresent(refusal -> {
                    throw Problems.unknownList();
                }))
                .replaceWithVoid();
    }
}
