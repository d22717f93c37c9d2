package io.offhook.tvs.anchor.removing;

import io.offhook.eventing.Cause;
import io.offhook.tvs.http.FingerprintPath;
import io.offhook.tvs.http.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Tag(name = "Trust anchors")
class RemoveResource {

    private final RemovingAnchor removing;
    private final Clock clock;

    RemoveResource(RemovingAnchor removing, Clock clock) {
        this.removing = removing;
        this.clock = clock;
    }

    @DELETE
    @Path("/trust-anchors/{fingerprint}")
    @RolesAllowed("admin")
    @Operation(
            summary = "Trust a CA no longer",
            description = "Devices that chain to it alone are refused from now on.")
    public Uni<Void> remove(
            @RestPath FingerprintPath fingerprint, @RestHeader("traceparent") @Nullable String traceparent) {
        return removing.remove(fingerprint.value(), Cause.request(clock.instant(), traceparent))
                .invoke(decision -> decision.refusal().ifPresent(refusal -> {
                    throw Problems.unknownAnchor();
                }))
                .replaceWithVoid();
    }
}
