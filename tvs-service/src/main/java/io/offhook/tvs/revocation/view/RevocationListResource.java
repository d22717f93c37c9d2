package io.offhook.tvs.revocation.view;

import io.offhook.tvs.http.FingerprintPath;
import io.offhook.tvs.http.Problems;
import io.offhook.tvs.revocation.view.FindRevocationLists.RevocationLists;
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
@Tag(name = "Revocation lists")
@RolesAllowed({"admin", "operator", "service"})
class RevocationListResource {

    private final FindRevocationLists lists;

    RevocationListResource(FindRevocationLists lists) {
        this.lists = lists;
    }

    @GET
    @Path("/revocation-lists")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The revocation lists that are held, by issuer")
    public Uni<RevocationLists> list(
            @RestQuery @DefaultValue("0") @Min(0) @Max(100_000) int page,
            @RestQuery @DefaultValue("50") @Min(1) @Max(1_000) int size) {
        return lists.page(page, size);
    }

    @GET
    @Path("/revocation-lists/{issuerKey}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One revocation list, by the SHA-256 of the public key that signed it")
    @APIResponse(responseCode = "200", description = "What it is; its contents are at /contents")
    @APIResponse(responseCode = "404", description = "unknown-revocation-list")
    public Uni<RevocationListView> one(@RestPath FingerprintPath issuerKey) {
        return lists.one(issuerKey.value()).map(found -> found.orElseThrow(Problems::unknownList));
    }

    @GET
    @Path("/revocation-lists/{issuerKey}/contents")
    @Produces("application/pkix-crl")
    @Operation(summary = "The list as its issuer signed it, DER")
    @APIResponse(responseCode = "200", description = "The list")
    @APIResponse(responseCode = "404", description = "unknown-revocation-list")
    public Uni<byte[]> contents(@RestPath FingerprintPath issuerKey) {
        return lists.contents(issuerKey.value()).map(found -> found.orElseThrow(Problems::unknownList));
    }
}
