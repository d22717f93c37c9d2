package io.offhook.tvs.api;

import io.offhook.eventing.page.Page;
import io.offhook.rest.request.CreatedAnswer;
import io.offhook.rest.request.PageQuery;
import io.offhook.rest.request.RequestCause;
import io.offhook.tvs.denial.DenialCommand.Allow;
import io.offhook.tvs.denial.DenialCommand.Deny;
import io.offhook.tvs.denial.DenialRefusal;
import io.offhook.tvs.denial.DeviceKey;
import io.offhook.tvs.denial.store.ChangingDenials;
import io.offhook.tvs.denial.store.DenialView;
import io.offhook.tvs.denial.store.FindDenials;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Devices whose certificates are refused although a trusted CA issued them. */
@Path("/api/v1/denied-devices")
@Tag(name = "Denied devices", description = "Devices that are refused whatever their certificate says")
@RolesAllowed({"admin", "operator", "service"})
@Produces(MediaType.APPLICATION_JSON)
class DeniedDevicesResource {

    private final ChangingDenials changing;
    private final FindDenials denials;
    private final RequestCause cause;

    DeniedDevicesResource(ChangingDenials changing, FindDenials denials, RequestCause cause) {
        this.changing = changing;
        this.denials = denials;
        this.cause = cause;
    }

    @GET
    @Operation(summary = "The devices that are denied now, the newest first")
    public Uni<Page<DenialView>> list(@BeanParam PageQuery page) {
        return denials.page(page.parse());
    }

    @GET
    @Path("/{device}")
    @Operation(summary = "One denied device, by its MAC or by the fingerprint of its certificate")
    @APIResponse(responseCode = "200", description = "The device is denied")
    @APIResponse(responseCode = "404", description = "device-not-denied")
    public Uni<DenialView> one(@RestPath String device) {
        return view(key(device));
    }

    @POST
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Deny a device, by its MAC or by its certificate",
            description = "From now on it redeems no code, genuine or not. Denied twice, the first reason stays.")
    @APIResponseSchema(value = DenialView.class, responseCode = "201", responseDescription = "Denied")
    @APIResponse(responseCode = "200", description = "Was denied already; nothing changed")
    @APIResponse(responseCode = "400", description = "malformed-device: neither a MAC nor a fingerprint, or both")
    public Uni<RestResponse<DenialView>> deny(@NotNull @Valid DenialRequest denial) {
        var device = denial.device().orElseThrow(DeniedDevicesResource::malformed);
        return changing.change(new Deny(device, denial.reason(), cause.actor()), cause.now())
                .flatMap(decision -> view(device)
                        .map(view -> CreatedAnswer.of(decision, "/api/v1/denied-devices/" + device.text(), view)));
    }

    @DELETE
    @Path("/{device}")
    @RolesAllowed("admin")
    @Operation(
            summary = "Allow a denied device again",
            description = "Named as it was denied, by its MAC or by the fingerprint of its certificate.")
    @APIResponse(responseCode = "204", description = "Only its certificate decides again")
    @APIResponse(responseCode = "400", description = "malformed-device: neither a MAC nor a fingerprint")
    @APIResponse(responseCode = "404", description = "device-not-denied")
    public Uni<Void> allow(@RestPath String device) {
        return changing.change(new Allow(key(device), cause.actor()), cause.now())
                .invoke(decision -> decision.orThrow(DeniedDevicesResource::problem))
                .replaceWithVoid();
    }

    private Uni<DenialView> view(DeviceKey device) {
        return denials.one(device.text()).map(found -> found.orElseThrow(DeniedDevicesResource::notDenied));
    }

    private static DeviceKey key(String device) {
        return DeviceKey.parse(device).orElseThrow(DeniedDevicesResource::malformed);
    }

    private static HttpProblem problem(DenialRefusal refusal) {
        return switch (refusal) {
            case NOT_DENIED -> notDenied();
        };
    }

    private static HttpProblem malformed() {
        return TvsProblem.MALFORMED_DEVICE.because(
                "Name the device by its MAC (12 hex digits) or by the SHA-256 fingerprint of its certificate (64 hex "
                        + "digits), one of the two.");
    }

    private static HttpProblem notDenied() {
        return TvsProblem.DEVICE_NOT_DENIED.because("No device is denied by this MAC or fingerprint.");
    }
}
