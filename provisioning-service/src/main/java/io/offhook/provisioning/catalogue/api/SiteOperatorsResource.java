package io.offhook.provisioning.catalogue.api;

import io.offhook.contracts.state.SiteOperator;
import io.offhook.provisioning.catalogue.Kind;
import io.offhook.provisioning.value.MalformedValue;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The resource of operators who are limited to sites. Unlike other documents, administrators alone read them. */
@Path("/api/v1/site-operators")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Tag(name = "Site operators", description = "The sites that operators are limited to, and until when")
class SiteOperatorsResource {

    private final CatalogueRequests requests;
    private final Clock clock;

    SiteOperatorsResource(CatalogueRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "List all, by account")
    public Uni<List<SiteOperator>> list() {
        return requests.list(Kind.SITE_OPERATOR);
    }

    @GET
    @Path("/{account}")
    @Operation(summary = "One", description = "Its version is the ETag of the answer.")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", description = "unknown-document")
    public Uni<RestResponse<SiteOperator>> one(String account) {
        return requests.one(Kind.SITE_OPERATOR, account);
    }

    @PUT
    @Path("/{account}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give an operator sites, or others",
            description =
                    "The account is that of the path, and has the role site-operator where it signs in. It sees and"
                            + " changes phones of the device pools named here, and no others, until validUntil.")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "412", description = "changed-since: the version in If-Match is not the present one")
    public Uni<RestResponse<SiteOperator>> put(String account, @NotNull SiteOperator document) {
        var until = document.validUntil();
        if (until != null && !until.isAfter(clock.instant())) {
            throw new MalformedValue("validUntil", "validUntil is over already.");
        }
        return requests.put(Kind.SITE_OPERATOR, account, document);
    }

    @DELETE
    @Path("/{account}")
    @Operation(summary = "Take all sites from an operator")
    @APIResponse(responseCode = "204", description = "Done")
    @APIResponse(responseCode = "404", description = "unknown-document")
    @APIResponse(responseCode = "412", description = "changed-since: the version in If-Match is not the present one")
    public Uni<Void> delete(String account) {
        return requests.delete(Kind.SITE_OPERATOR, account);
    }
}
