package io.offhook.activation.device.api;

import io.offhook.activation.api.ActivationProblem;
import io.offhook.activation.device.DeviceCommand.Unlock;
import io.offhook.activation.device.UnlockRefusal;
import io.offhook.activation.device.store.FindLockedDevices;
import io.offhook.activation.device.store.LockedDeviceView;
import io.offhook.activation.device.store.UnlockingDevice;
import io.offhook.eventing.page.Page;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.request.OptionalBody;
import io.offhook.rest.request.PageQuery;
import io.offhook.rest.request.RequestCause;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Devices that are locked because their key seems to be copied. */
@Path("/api/v1/locked-devices")
@Tag(name = "Locked devices", description = "Devices whose key seems to be copied")
class LockedDevicesResource {

    private static final Pattern MAC = Pattern.compile("[0-9A-F]{12}");

    private final FindLockedDevices devices;
    private final UnlockingDevice unlocking;
    private final OptionalBody bodies;
    private final RequestCause cause;

    LockedDevicesResource(
            FindLockedDevices devices, UnlockingDevice unlocking, OptionalBody bodies, RequestCause cause) {
        this.devices = devices;
        this.unlocking = unlocking;
        this.bodies = bodies;
        this.cause = cause;
    }

    @GET
    @RolesAllowed({"admin", "operator"})
    @Operation(
            summary = "List devices that are locked, or of which certificates are refused",
            description = "Locked ones first, newest first.")
    public Uni<Page<LockedDeviceView>> list(@BeanParam PageQuery page) {
        return devices.page(page.parse());
    }

    @POST
    @Path("/{mac}/release")
    @RolesAllowed("admin")
    @Consumes(MediaType.WILDCARD) // the body may be absent
    @Operation(
            summary = "Release a locked device",
            description = "Say which certificate is genuine, and the others stay refused. Without that, none is.")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = ReleaseBody.class)))
    @APIResponse(responseCode = "204", description = "Released")
    @APIResponse(responseCode = "404", description = "device-not-locked")
    public Uni<Void> release(String mac, @Nullable String body) {
        if (!MAC.matcher(mac).matches()) {
            throw CommonProblem.invalid("mac", "mac is 12 upper-case hexadecimal digits, for example 2C3124C9F8E1.");
        }
        var genuine = bodies.read(body, ReleaseBody.class, ReleaseBody.NONE).parse();
        return unlocking
                .unlock(new Unlock(mac, genuine, cause.actor()), cause.now())
                .invoke(decision -> decision.orThrow(LockedDevicesResource::problem))
                .replaceWithVoid();
    }

    private static HttpProblem problem(UnlockRefusal refusal) {
        return switch (refusal) {
            case NOT_LOCKED ->
                ActivationProblem.DEVICE_NOT_LOCKED.because(
                        "No device with this MAC is locked or has a refused certificate.");
            case NOT_SUSPECTED ->
                CommonProblem.invalid(
                        "genuine", "genuine is one of the certificates that the list shows for the device.");
        };
    }
}
