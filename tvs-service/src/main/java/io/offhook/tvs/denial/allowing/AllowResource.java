package io.offhook.tvs.denial.allowing;

import io.offhook.eventing.Cause;
import io.offhook.tvs.denial.DenialCommand.Allow;
import io.offhook.tvs.denial.DeviceKey;
import io.offhook.tvs.http.Problems;
import io.quarkus.security.identity.SecurityIdentity;
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
@Tag(name = "Denied devices")
class AllowResource {

    private final AllowingDevice allowing;
    private final SecurityIdentity caller;
    private final Clock clock;

    AllowResource(AllowingDevice allowing, SecurityIdentity caller, Clock clock) {
        this.allowing = allowing;
        this.caller = caller;
        this.clock = clock;
    }

    @DELETE
    @Path("/denied-devices/{device}")
    @RolesAllowed("admin")
    @Operation(
            summary = "Deny a device no longer",
            description = "Named as it was denied, by its MAC or by the fingerprint of its certificate.")
    @APIResponse(responseCode = "204", description = "Judged by its certificate alone again")
    @APIResponse(responseCode = "400", description = "malformed-device: neither a MAC nor a fingerprint")
    @APIResponse(responseCode = "404", description = "device-not-denied")
    public Uni<Void> allow(@RestPath String device, @RestHeader("traceparent") @Nullable String traceparent) {
        var key = DeviceKey.parse(device).orElseThrow(Problems::malformedDevice);
        var command = new Allow(key, caller.getPrincipal().getName());
        return allowing.allow(command, Cause.request(clock.instant(), traceparent))
                .invoke(decision -> decision.refusal().ifPresent(refusal -> {
                    throw Problems.notDenied();
                }))
                .replaceWithVoid();
    }
}
