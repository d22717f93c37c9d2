package io.offhook.provisioning.phone.lifecycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.provisioning.http.RequestCause;
import io.offhook.provisioning.phone.PhoneCommand.BlankMac;
import io.offhook.provisioning.phone.PhoneCommand.ReleaseActivationCode;
import io.offhook.provisioning.phone.provisioning.DummyNames;
import io.offhook.provisioning.phone.view.PhoneView;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What becomes of a phone. */
@Path("/api/v1/phones/{id}")
@RolesAllowed("admin")
@Tag(name = "Phones")
class LifecycleResource {

    private final ManagingPhone managing;
    private final DummyNames dummies;
    private final RequestCause cause;
    private final ObjectMapper json;

    LifecycleResource(ManagingPhone managing, DummyNames dummies, RequestCause cause, ObjectMapper json) {
        this.managing = managing;
        this.dummies = dummies;
        this.cause = cause;
        this.json = json;
    }

    @POST
    @Path("/blank-mac")
    @Operation(
            summary = "Take the device away",
            description = "The phone gets a BAT name again; where it needs a code, a new one is issued for its model.")
    @APIResponse(responseCode = "409", description = "mac-not-known")
    public Uni<PhoneView> blankMac(UUID id) {
        return managing.change(id, new BlankMac(dummies.next()), cause.now());
    }

    @POST
    @Path("/activation-code")
    @Consumes(MediaType.WILDCARD) // a plain POST without a body is the usual case
    @Operation(
            summary = "Require an activation code",
            description =
                    "A live code is replaced. A phone that was activated waits again until the new code is redeemed.")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = CodeWish.class)))
    @APIResponse(responseCode = "422", description = "model-without-activation-codes")
    public Uni<PhoneView> requireCode(UUID id, @Nullable String body) {
        return managing.change(id, CodeWish.read(json, body).parsed(), cause.now());
    }

    @DELETE
    @Path("/activation-code")
    @Operation(summary = "Require no activation code any more", description = "A live code is released.")
    @APIResponse(responseCode = "409", description = "no-code-required")
    public Uni<PhoneView> releaseCode(UUID id) {
        return managing.change(id, new ReleaseActivationCode(), cause.now());
    }

    @DELETE
    @Operation(summary = "Remove a phone", description = "Its code is released and its MAC is free again.")
    public Uni<Void> remove(UUID id) {
        return managing.remove(id, cause.now());
    }
}
