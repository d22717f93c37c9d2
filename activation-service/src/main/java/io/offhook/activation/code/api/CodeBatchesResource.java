package io.offhook.activation.code.api;

import io.offhook.activation.code.Viewer;
import io.offhook.activation.code.api.CodeBatchBodies.Find;
import io.offhook.activation.code.api.CodeBatchBodies.Reveal;
import io.offhook.activation.code.api.CodeBodies.RevealedCode;
import io.offhook.activation.code.life.RevealingCodes;
import io.offhook.activation.code.store.CodeView;
import io.offhook.activation.code.store.FindCodeByDigits;
import io.offhook.activation.code.store.FindCodes;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.request.CallerSites;
import io.offhook.rest.request.RequestCause;
import io.offhook.rest.site.FindSiteOperator;
import io.offhook.rest.site.SiteRights;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Many codes in one request, for programs that list them. */
@Path("/api/v1/codes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Codes", description = "Activation codes")
class CodeBatchesResource {

    private final FindCodes codes;
    private final FindCodeByDigits byDigits;
    private final RevealingCodes revealing;
    private final RequestCause cause;
    private final SecurityIdentity caller;
    private final CallerSites sites;
    private final FindSiteOperator operators;

    CodeBatchesResource(
            FindCodes codes,
            FindCodeByDigits byDigits,
            RevealingCodes revealing,
            RequestCause cause,
            SecurityIdentity caller,
            CallerSites sites,
            FindSiteOperator operators) {
        this.codes = codes;
        this.byDigits = byDigits;
        this.revealing = revealing;
        this.cause = cause;
        this.caller = caller;
        this.sites = sites;
        this.operators = operators;
    }

    @POST
    @Path("/find")
    @RolesAllowed({"admin", "operator", "service", "site-operator"})
    @Operation(
            summary = "Find live codes by their ids, or one by its digits",
            description = "What is not live is left out. By digits for those who may see digits.")
    public Uni<List<CodeView>> find(@NotNull @Valid Find wanted) {
        if (wanted.code() != null && !caller.hasRole("admin") && !caller.hasRole(CallerSites.ROLE)) {
            throw CommonProblem.NOT_ALLOWED.because("Codes are found by their digits by those who may see digits.");
        }
        var digits = wanted.digits();
        if (digits.isEmpty()) {
            return codes.live(wanted.ids(), sites.now());
        }
        return sitesWithDigits().flatMap(rights -> byDigits.find(digits.get(), rights));
    }

    /** An operator of sites may have another role that reads everywhere, and still knows digits at those sites alone. */
    private Uni<SiteRights> sitesWithDigits() {
        var rights = sites.now();
        if (caller.hasRole("admin") || rights.isLimited()) {
            return Uni.createFrom().item(rights);
        }
        var at = cause.now().at();
        return operators
                .find(cause.actor())
                .map(found -> found.flatMap(document -> SiteRights.of(document, at))
                        .orElseThrow(() ->
                                CommonProblem.NO_SITE.because("No site is yours now: ask an administrator for it.")));
    }

    @POST
    @Path("/reveal")
    @RolesAllowed({"admin", "site-operator"})
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            summary = "Show the digits of live codes",
            description = "Each is recorded as CodeViewed before the answer. What is not live is left out.")
    public Uni<List<RevealedCode>> reveal(@NotNull @Valid Reveal wanted) {
        return revealing
                .reveal(wanted.parse(), new Viewer.Administrator(cause.actor()), sites.now(), cause.now())
                .map(shown -> shown.stream()
                        .map(it -> RevealedCode.of(it.code(), it.digits()))
                        .toList());
    }
}
