package io.offhook.provisioning.phone.api;

import io.offhook.eventing.idempotency.IdempotencyKeyReused;
import io.offhook.provisioning.phone.PhoneCommand;
import io.offhook.provisioning.phone.PhoneCommand.BlankMac;
import io.offhook.provisioning.phone.PhoneCommand.ReleaseActivationCode;
import io.offhook.provisioning.phone.PhoneCommand.RemovePhone;
import io.offhook.provisioning.phone.store.ChangingPhone;
import io.offhook.provisioning.phone.store.DummyNames;
import io.offhook.provisioning.phone.store.ProvisioningPhone;
import io.offhook.provisioning.phone.store.ProvisioningResult.KeyReused;
import io.offhook.provisioning.phone.store.ProvisioningResult.Malformed;
import io.offhook.provisioning.phone.store.ProvisioningResult.NameInUse;
import io.offhook.provisioning.phone.store.ProvisioningResult.Provisioned;
import io.offhook.provisioning.phone.store.ProvisioningResult.Refused;
import io.offhook.provisioning.phone.store.ProvisioningResult.RemovedSince;
import io.offhook.provisioning.phone.store.ProvisioningResult.UnknownOwner;
import io.offhook.provisioning.phone.view.FindPhones;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.rest.request.CallerSites;
import io.offhook.rest.request.CreatedAnswer;
import io.offhook.rest.request.IdempotencyKey;
import io.offhook.rest.request.OptionalBody;
import io.offhook.rest.request.PageQuery;
import io.offhook.rest.request.RequestCause;
import io.offhook.rest.request.SeenVersion;
import io.offhook.rest.site.SiteRights;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Phones, one by one. */
@Path("/api/v1/phones")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "site-operator"})
@Tag(name = "Phones", description = "Phones, one by one and in bulk")
class PhonesResource {

    private final ProvisioningPhone provisioning;
    private final ChangingPhone changing;
    private final FindPhones queries;
    private final DummyNames dummies;
    private final IdempotencyKey idempotencyKey;
    private final RequestCause cause;
    private final SeenVersion seen;
    private final OptionalBody bodies;
    private final CallerSites sites;

    PhonesResource(
            ProvisioningPhone provisioning,
            ChangingPhone changing,
            FindPhones queries,
            DummyNames dummies,
            IdempotencyKey idempotencyKey,
            RequestCause cause,
            SeenVersion seen,
            OptionalBody bodies,
            CallerSites sites) {
        this.provisioning = provisioning;
        this.changing = changing;
        this.queries = queries;
        this.dummies = dummies;
        this.idempotencyKey = idempotencyKey;
        this.cause = cause;
        this.seen = seen;
        this.bodies = bodies;
        this.sites = sites;
    }

    @GET
    @RolesAllowed({"admin", "operator", "service", "site-operator"})
    @Operation(
            summary = "List phones, oldest first",
            description = "At most 1000 a page. Further pages by their number, or by after.")
    public Uni<PhonePage> list(
            @BeanParam PhoneQuery filter, @BeanParam PhoneListing listing, @BeanParam PageQuery page) {
        var phones = filter.parse(sites.now());
        var order = listing.order();
        var request = page.parse();
        return listing.isContinued()
                ? queries.after(phones, order, listing.position(), request.size())
                        .map(items -> PhonePage.of(items, order, request.size()))
                : queries.page(phones, order, request).map(found -> PhonePage.of(found, order));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"admin", "operator", "service", "site-operator"})
    @Operation(summary = "One phone", description = "Its version is the ETag of the answer.")
    @APIResponse(responseCode = "404", description = "unknown-phone")
    @APIResponseSchema(value = PhoneView.class, responseDescription = "OK")
    public Uni<RestResponse<PhoneView>> one(UUID id) {
        return one(id, sites.now());
    }

    private Uni<RestResponse<PhoneView>> one(UUID id, SiteRights rights) {
        return queries.byId(id)
                .map(found -> TaggedPhone.answer(found.filter(phone -> rights.covers(phone.devicePool()))
                        .orElseThrow(PhoneProblems::unknownPhone)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add a phone",
            description = "With a MAC a code works on that device alone, without one on any device of the model.")
    @Parameter(
            name = IdempotencyKey.HEADER,
            in = ParameterIn.HEADER,
            description = "The same key with the same body adds one phone, however often it is sent",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponseSchema(
            value = PhoneView.class,
            responseCode = "201",
            responseDescription = "Added, or added before by the same Idempotency-Key")
    @APIResponse(responseCode = "403", description = "not-allowed, no-site or not-your-site")
    @APIResponse(responseCode = "409", description = "mac-in-use, mac-or-code-needed or created-phone-removed")
    @APIResponse(
            responseCode = "422",
            description = "unknown-owner, model-without-activation-codes, too-many-lines or idempotency-key-reused")
    public Uni<RestResponse<PhoneView>> provision(@NotNull @Valid NewPhone phone) {
        var rights = sites.now();
        return provisioning
                .provision(phone.parse(), rights, idempotencyKey.of(phone), cause.now())
                .map(result -> switch (result) {
                    case Provisioned it -> created(it.phone());
                    case Refused it -> throw PhoneProblems.of(it.refusal());
                    case UnknownOwner it ->
                        throw PhoneProblems.unknownOwner(it.ownerId().text());
                    case Malformed it -> throw it.value();
                    case NameInUse it -> throw PhoneProblems.macInUse(it.name(), it.holder(), rights);
                    case KeyReused ignored -> throw new IdempotencyKeyReused();
                    case RemovedSince ignored -> throw PhoneProblems.createdPhoneRemoved();
                });
    }

    @POST
    @Path("/{id}/blank-mac")
    @Operation(
            summary = "Take the device away",
            description = "The phone gets a BAT name again; where it needs a code, a new one is issued for its model.")
    @APIResponse(responseCode = "404", description = "unknown-phone")
    @APIResponse(responseCode = "409", description = "mac-not-known")
    @APIResponse(responseCode = "412", description = "changed-since: the version in If-Match is not the present one")
    @APIResponseSchema(value = PhoneView.class, responseCode = "200", responseDescription = "Done")
    public Uni<RestResponse<PhoneView>> blankMac(UUID id) {
        return change(id, new BlankMac(dummies.next()));
    }

    @POST
    @Path("/{id}/activation-code")
    @Consumes(MediaType.WILDCARD) // a plain POST without a body is the usual case
    @Operation(
            summary = "Require an activation code",
            description =
                    "A live code is replaced. A phone that was activated waits again until the new code is redeemed.")
    @RequestBody(
            required = false,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CodeOptions.class)))
    @APIResponse(responseCode = "404", description = "unknown-phone")
    @APIResponse(responseCode = "412", description = "changed-since: the version in If-Match is not the present one")
    @APIResponse(responseCode = "422", description = "model-without-activation-codes")
    @APIResponseSchema(value = PhoneView.class, responseCode = "200", responseDescription = "Done")
    public Uni<RestResponse<PhoneView>> requireCode(UUID id, @Nullable String body) {
        return change(
                id, bodies.read(body, CodeOptions.class, CodeOptions.DEFAULTS).parse());
    }

    @DELETE
    @Path("/{id}/activation-code")
    @Operation(summary = "Require no activation code any more", description = "A live code is released.")
    @APIResponse(responseCode = "404", description = "unknown-phone")
    @APIResponse(responseCode = "409", description = "no-code-required or mac-or-code-needed")
    @APIResponse(responseCode = "412", description = "changed-since: the version in If-Match is not the present one")
    @APIResponseSchema(value = PhoneView.class, responseDescription = "OK")
    public Uni<RestResponse<PhoneView>> releaseCode(UUID id) {
        return change(id, new ReleaseActivationCode());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Remove a phone", description = "Its code is released and its MAC is free again.")
    @APIResponse(responseCode = "204", description = "Done")
    @APIResponse(responseCode = "404", description = "unknown-phone")
    @APIResponse(responseCode = "412", description = "changed-since: the version in If-Match is not the present one")
    public Uni<Void> remove(UUID id) {
        return changing.change(id, seen.get(), new RemovePhone(), sites.now(), cause.now())
                .invoke(decision -> decision.orThrow(PhoneProblems::of))
                .replaceWithVoid();
    }

    private Uni<RestResponse<PhoneView>> change(UUID id, PhoneCommand command) {
        var rights = sites.now();
        return changing.change(id, seen.get(), command, rights, cause.now())
                .invoke(decision -> decision.orThrow(PhoneProblems::of))
                .chain(() -> one(id, rights));
    }

    private static RestResponse<PhoneView> created(PhoneView phone) {
        return CreatedAnswer.created("/api/v1/phones/" + phone.id(), phone);
    }
}
