package io.offhook.tvs.denial.view;

import io.offhook.tvs.denial.DeviceKey;
import io.offhook.tvs.denial.view.FindDenials.DeniedDevices;
import io.offhook.tvs.http.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1")
@Tag(name = "Denied devices")
@RolesAllowed({"admin", "operator", "service"})
@Produces(MediaType.APPLICATION_JSON)
class DenialResource {

    private final FindDenials denials;

    DenialResource(FindDenials denials) {
        this.denials = denials;
    }

    @GET
    @Path("/denied-devices")
    @Operation(summary = "The devices that are denied now, the newest first")
    public Uni<DeniedDevices> list(
            @RestQuery @DefaultValue("0") @Min(0) int page,
            @RestQuery @DefaultValue("50") @Min(1) @Max(1_000) int size) {
        return denials.page(page, size);
    }

    @GET
    @Path("/denied-devices/{device}")
    @Operation(summary = "One denied device, by its MAC or by the fingerprint of its certificate")
    @APIResponse(responseCode = "200", description = "It is denied, and why")
    @APIResponse(responseCode = "404", description = "device-not-denied")
    public Uni<DenialView> one(@RestPath String device) {
        var key = DeviceKey.parse(device).orElseThrow(Problems::malformedDevice);
        return denials.one(key.text()).map(found -> found.orElseThrow(Problems::notDenied));
    }
}
