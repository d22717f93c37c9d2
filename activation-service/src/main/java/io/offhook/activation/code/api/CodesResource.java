package io.offhook.activation.code.api;

import io.offhook.activation.api.ActivationProblem;
import io.offhook.activation.code.RefusalReason;
import io.offhook.activation.code.Viewer;
import io.offhook.activation.code.api.CodeBodies.Reissue;
import io.offhook.activation.code.api.CodeBodies.Reveal;
import io.offhook.activation.code.api.CodeBodies.RevealedCode;
import io.offhook.activation.code.life.ReleasingCode;
import io.offhook.activation.code.life.RevealingCode;
import io.offhook.activation.code.life.RevealingCode.Revealed;
import io.offhook.activation.code.reissue.ReissueRequest;
import io.offhook.activation.code.reissue.ReissuingCode;
import io.offhook.activation.code.store.CodeView;
import io.offhook.activation.code.store.FindCodes;
import io.offhook.eventing.page.Page;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.request.CallerSites;
import io.offhook.rest.request.CreatedAnswer;
import io.offhook.rest.request.OptionalBody;
import io.offhook.rest.request.PageQuery;
import io.offhook.rest.request.RequestCause;
import io.offhook.rest.site.SiteRights;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Codes: list, release, reissue, reveal. Only reveal shows digits. */
@Path("/api/v1/codes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Codes", description = "Activation codes")
class CodesResource {

    /** It is kept in events. */
    private static final Pattern USER_ID = Pattern.compile("\\S[^\\p{Cntrl}]{0,127}");

    private final FindCodes codes;
    private final ReleasingCode release;
    private final ReissuingCode reissue;
    private final RevealingCode reveal;
    private final RequestCause cause;
    private final SecurityIdentity caller;
    private final OptionalBody bodies;
    private final CallerSites sites;

    CodesResource(
            FindCodes codes,
            ReleasingCode release,
            ReissuingCode reissue,
            RevealingCode reveal,
            RequestCause cause,
            SecurityIdentity caller,
            OptionalBody bodies,
            CallerSites sites) {
        this.codes = codes;
        this.release = release;
        this.reissue = reissue;
        this.reveal = reveal;
        this.cause = cause;
        this.caller = caller;
        this.bodies = bodies;
        this.sites = sites;
    }

    @GET
    @RolesAllowed({"admin", "operator", "service", "site-operator"})
    @Operation(summary = "List codes, newest first, filtered by phone, owner, model and status")
    public Uni<Page<CodeView>> list(@BeanParam CodeQuery query, @BeanParam PageQuery page) {
        return codes.page(query.parse(sites.now()), page.parse());
    }

    @GET
    @Path("/{codeId}")
    @RolesAllowed({"admin", "operator", "service", "site-operator"})
    @Operation(summary = "Get a code")
    public Uni<CodeView> one(UUID codeId) {
        return find(codeId, sites.now());
    }

    @POST
    @Path("/{codeId}/release")
    @RolesAllowed("admin")
    @Operation(summary = "Release a live code; releasing it again changes nothing")
    public Uni<Void> release(UUID codeId) {
        var request = cause.now();
        return find(codeId, SiteRights.EVERYWHERE)
                .flatMap(code -> release.release(code, request))
                .invoke(decision -> decision.orThrow(refusal -> problem(refusal.reason())))
                .replaceWithVoid();
    }

    @POST
    @Path("/{codeId}/reissue")
    @RolesAllowed({"admin", "site-operator"})
    @Consumes(MediaType.WILDCARD) // a POST without a body is the usual case
    @Operation(
            summary = "Reissue a code",
            description = "The new code replaces a live one. An expired one must be the last of its phone.")
    @RequestBody(
            required = false,
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Reissue.class)))
    @APIResponseSchema(
            value = CodeView.class,
            responseCode = "201",
            responseDescription = "The new code, without its digits")
    @APIResponse(responseCode = "409", description = "cannot-be-reissued: redeemed, released, or replaced since")
    public Uni<RestResponse<CodeView>> reissue(UUID codeId, @Nullable String body) {
        var life = bodies.read(body, Reissue.class, Reissue.NONE).life();
        var request = cause.now();
        var rights = sites.now();
        var newCodeId = UUID.randomUUID();
        return find(codeId, rights)
                .flatMap(old -> reissue.reissueOne(
                        new ReissueRequest(codeId, newCodeId, old.phoneId(), old.model(), life), rights, request))
                .invoke(decision -> decision.orThrow(refusal -> notReissued(refusal.reason())))
                .chain(() -> find(newCodeId, rights))
                .map(code -> CreatedAnswer.created("/api/v1/codes/" + newCodeId, code));
    }

    @POST
    @Path("/{codeId}/reveal")
    @RolesAllowed({"admin", "service", "site-operator"})
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Consumes(MediaType.WILDCARD) // a POST without a body is the usual case
    @Operation(summary = "Show the digits of a live code; recorded as CodeViewed before the answer")
    @RequestBody(
            required = false,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Reveal.class)))
    public Uni<RevealedCode> reveal(
            UUID codeId, @Nullable String body, @HeaderParam("Offhook-Acting-User") @Nullable String actingUser) {
        var purpose = bodies.read(body, Reveal.class, Reveal.NONE).purpose();
        var viewer = viewer(purpose, actingUser);
        var request = cause.now();
        var rights = sites.now();
        return find(codeId, rights)
                .flatMap(
                        code -> reveal.reveal(code, viewer, rights, request).map(revealed -> revealed(code, revealed)));
    }

    private Uni<CodeView> find(UUID codeId, SiteRights rights) {
        return codes.one(codeId, rights).map(found -> found.orElseThrow(CodesResource::noSuchCode));
    }

    private static RevealedCode revealed(CodeView code, Revealed revealed) {
        return switch (revealed) {
            case Revealed.Shown shown -> RevealedCode.of(code, shown.digits());
            case Revealed.Refused refused -> throw problem(refused.reason());
        };
    }

    /** A service never sees a code for itself: it names the user who asks, or mails it to the owner. */
    private Viewer viewer(@Nullable String purpose, @Nullable String actingUser) {
        if (!caller.hasRole("service")) {
            if (purpose != null && !purpose.equals("ADMINISTRATION")) {
                throw CommonProblem.invalid("purpose", "An administrator's purpose is ADMINISTRATION.");
            }
            return new Viewer.Administrator(cause.actor());
        }
        if ("WELCOME_MAIL".equals(purpose)) {
            return new Viewer.WelcomeMail(cause.actor());
        }
        if ("SELF_CARE".equals(purpose)
                && actingUser != null
                && USER_ID.matcher(actingUser).matches()) {
            return new Viewer.User(actingUser);
        }
        throw CommonProblem.invalid(
                "purpose",
                "A service states the purpose SELF_CARE with the header Offhook-Acting-User, or WELCOME_MAIL.");
    }

    private static HttpProblem problem(RefusalReason reason) {
        return reason == RefusalReason.UNKNOWN ? noSuchCode() : RefusalProblems.of(reason);
    }

    private static HttpProblem noSuchCode() {
        return ActivationProblem.UNKNOWN_CODE.because("There is no activation code with this id.");
    }

    private static HttpProblem notReissued(RefusalReason reason) {
        return switch (reason) {
            case UNKNOWN -> noSuchCode();
            case ALREADY_USED -> cannotBeReissued("This code was redeemed: require a new one of its phone.");
            case EXPIRED -> cannotBeReissued("This code expired, and its phone was issued another one since.");
            case RELEASED,
                    MALFORMED,
                    NOT_ACCEPTED,
                    NOT_ALLOWED_OUTSIDE,
                    MODEL_MISMATCH,
                    DEVICE_MISMATCH,
                    LOCKED,
                    UNEXPECTED_DEVICE,
                    CLAIM_NOT_ALLOWED,
                    UNTRUSTED_CERTIFICATE,
                    THROTTLED,
                    BUSY -> cannotBeReissued("This code was released or replaced: require a new one of its phone.");
        };
    }

    private static HttpProblem cannotBeReissued(String detail) {
        return ActivationProblem.CANNOT_BE_REISSUED.because(detail);
    }
}
