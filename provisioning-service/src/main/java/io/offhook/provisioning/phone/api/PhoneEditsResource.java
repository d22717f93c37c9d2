package io.offhook.provisioning.phone.api;

import io.offhook.provisioning.phone.store.DummyNames;
import io.offhook.provisioning.phone.store.EditingPhone;
import io.offhook.provisioning.phone.view.FindPhones;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.rest.request.CallerSites;
import io.offhook.rest.request.OptionalBody;
import io.offhook.rest.request.RequestCause;
import io.offhook.rest.request.SeenVersion;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Edits of a phone, and the device that takes the place of a broken one. */
@Path("/api/v1/phones/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "site-operator"})
@Tag(name = "Phones", description = "Phones, one by one and in bulk")
class PhoneEditsResource {

    private final EditingPhone editing;
    private final FindPhones queries;
    private final DummyNames dummies;
    private final RequestCause cause;
    private final SeenVersion seen;
    private final OptionalBody bodies;
    private final CallerSites sites;

    PhoneEditsResource(
            EditingPhone editing,
            FindPhones queries,
            DummyNames dummies,
            RequestCause cause,
            SeenVersion seen,
            OptionalBody bodies,
            CallerSites sites) {
        this.editing = editing;
        this.queries = queries;
        this.dummies = dummies;
        this.cause = cause;
        this.seen = seen;
        this.bodies = bodies;
        this.sites = sites;
    }

    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Edit a phone",
            description =
                    "What is absent stays, null takes a value away. Another MAC or model, and another owner of a phone"
                            + " that waits for activation, replaces its code by a new one.")
    @APIResponse(responseCode = "403", description = "not-allowed, no-site or not-your-site")
    @APIResponse(responseCode = "404", description = "unknown-phone")
    @APIResponse(responseCode = "409", description = "mac-in-use")
    @APIResponse(responseCode = "412", description = "changed-since: the version in If-Match is not the present one")
    @APIResponse(responseCode = "422", description = "unknown-owner, model-without-activation-codes or too-many-lines")
    @APIResponseSchema(value = PhoneView.class, responseCode = "200", responseDescription = "The phone as it is now")
    public Uni<RestResponse<PhoneView>> edit(UUID id, @NotNull @Valid PhonePatch patch) {
        return edit(id, patch, false);
    }

    @POST
    @Path("/replace")
    @Consumes(MediaType.WILDCARD) // a plain POST without a body is the usual case
    @Operation(
            summary = "Replace the device of a phone",
            description =
                    "The device that the phone had is out. The phone keeps all that the body does not change, its lines"
                            + " first of all, and gets a new code: for the device with the MAC in the body, or else for any of the"
                            + " model.")
    @RequestBody(
            required = false,
            content = {
                @Content(
                        mediaType = "application/merge-patch+json",
                        schema = @Schema(implementation = PhonePatch.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PhonePatch.class))
            })
    @APIResponse(responseCode = "403", description = "not-allowed, no-site or not-your-site")
    @APIResponse(responseCode = "404", description = "unknown-phone")
    @APIResponse(responseCode = "409", description = "mac-in-use")
    @APIResponse(responseCode = "412", description = "changed-since: the version in If-Match is not the present one")
    @APIResponse(responseCode = "422", description = "unknown-owner, model-without-activation-codes or too-many-lines")
    @APIResponseSchema(value = PhoneView.class, responseCode = "200", responseDescription = "The phone as it is now")
    public Uni<RestResponse<PhoneView>> replace(UUID id, @Nullable String body) {
        var patch = bodies.readPatch(body, PhonePatch.class, new PhonePatch());
        return edit(id, patch.takingTheDeviceAway(), true);
    }

    private Uni<RestResponse<PhoneView>> edit(UUID id, PhonePatch patch, boolean otherDevice) {
        var rights = sites.now();
        return editing.edit(id, patch.parse(dummies::next), otherDevice, seen.get(), rights, cause.now())
                .invoke(result -> PhoneProblems.orThrow(result, rights))
                .chain(() -> queries.byId(id))
                .map(found -> TaggedPhone.answer(found.filter(phone -> rights.covers(phone.devicePool()))
                        .orElseThrow(PhoneProblems::unknownPhone)));
    }
}
