package io.offhook.tvs.denial.denying;

import io.offhook.eventing.Cause;
import io.offhook.tvs.denial.DenialCommand.Deny;
import io.offhook.tvs.denial.DeviceKey;
import io.offhook.tvs.denial.view.DenialView;
import io.offhook.tvs.denial.view.FindDenials;
import io.offhook.tvs.http.Problems;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Tag(name = "Denied devices")
class DenyResource {

    private static final int LONGEST_REASON = 200;

    private final DenyingDevice denying;
    private final FindDenials denials;
    private final SecurityIdentity caller;
    private final Clock clock;

    DenyResource(DenyingDevice denying, FindDenials denials, SecurityIdentity caller, Clock clock) {
        this.denying = denying;
        this.denials = denials;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The device, by one of the two, and why.
     *
     * @param mac 12 hex digits, separators and a leading {@code SEP} allowed
     * @param certificateFingerprint SHA-256, 64 hex digits, colons allowed
     */
    public record Denial(
            @Nullable String mac,
            @Nullable String certificateFingerprint,

            @NotBlank @Size(max = LONGEST_REASON) @Pattern(regexp = "\\P{Cntrl}*", message = "must be one line")
            String reason) {

        /** Empty unless exactly one names a device, and in the field that is for it. */
        Optional<DeviceKey> device() {
            var named = Stream.of(
                            Optional.ofNullable(mac).flatMap(DeviceKey::parse).filter(DeviceKey.Mac.class::isInstance),
                            Optional.ofNullable(certificateFingerprint)
                                    .flatMap(DeviceKey::parse)
                                    .filter(DeviceKey.Certificate.class::isInstance))
                    .flatMap(Optional::stream)
                    .toList();
            return named.size() == 1 && (mac == null || certificateFingerprint == null)
                    ? Optional.of(named.getFirst())
                    : Optional.empty();
        }
    }

    @POST
    @Path("/denied-devices")
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Deny a device, by its MAC or by its certificate",
            description = "It redeems no code from now on, genuine or not. Denied twice, the first reason stays.")
    @APIResponse(responseCode = "201", description = "Denied")
    @APIResponse(responseCode = "200", description = "Was denied already; nothing changed")
    @APIResponse(responseCode = "400", description = "malformed-device: neither a MAC nor a fingerprint, or both")
    public Uni<RestResponse<DenialView>> deny(
            @NotNull @Valid Denial denial, @RestHeader("traceparent") @Nullable String traceparent) {
        var device = denial.device().orElseThrow(Problems::malformedDevice);
        var command = new Deny(device, denial.reason(), caller.getPrincipal().getName());
        return denying.deny(command, Cause.request(clock.instant(), traceparent))
                .flatMap(isNew -> denials.one(device.text())
                        .map(found -> found.orElseThrow(Problems::notDenied))
                        .map(view -> RestResponse.status(
                                isNew ? RestResponse.Status.CREATED : RestResponse.Status.OK, view)));
    }
}
