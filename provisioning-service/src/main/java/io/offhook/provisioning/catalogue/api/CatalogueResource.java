package io.offhook.provisioning.catalogue.api;

import io.offhook.contracts.Event;
import io.offhook.provisioning.catalogue.Kind;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** The operations of a kind of documents. */
@Produces(MediaType.APPLICATION_JSON)
abstract class CatalogueResource<T extends Event> {

    private final CatalogueRequests requests;
    private final Kind<T> kind;

    CatalogueResource(CatalogueRequests requests, Kind<T> kind) {
        this.requests = requests;
        this.kind = kind;
    }

    @GET
    @RolesAllowed({"admin", "operator", "service", "site-operator"})
    @Operation(summary = "List all, by name")
    public Uni<List<T>> list() {
        return requests.list(kind);
    }

    @GET
    @Path("/{name}")
    @RolesAllowed({"admin", "operator", "service", "site-operator"})
    @Operation(summary = "One", description = "Its version is the ETag of the answer.")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", description = "unknown-document")
    public Uni<RestResponse<T>> one(String name) {
        return requests.one(kind, name);
    }

    @GET
    @Path("/{name}/use")
    @RolesAllowed({"admin", "operator", "service"})
    @Operation(
            summary = "What uses it",
            description =
                    "How many phones name it, and which other documents do. Of a range of auto registration: how many phones registered by themselves as its model.")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", description = "unknown-document")
    public Uni<CatalogueUseView> use(String name) {
        return requests.use(kind, name);
    }

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("admin")
    @Operation(
            summary = "Add or alter one",
            description = "The name is that of the path. Files of phones that use it are as it says from then on.")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "412", description = "changed-since: the version in If-Match is not the present one")
    public Uni<RestResponse<T>> put(String name, @NotNull T document) {
        return requests.put(kind, name, document);
    }

    @DELETE
    @Path("/{name}")
    @RolesAllowed("admin")
    @Operation(summary = "Delete one", description = "One that is built in is as it was again.")
    @APIResponse(responseCode = "204", description = "Done")
    @APIResponse(responseCode = "404", description = "unknown-document")
    @APIResponse(responseCode = "409", description = "in-use: phones or other documents name it")
    @APIResponse(responseCode = "412", description = "changed-since: the version in If-Match is not the present one")
    public Uni<Void> delete(String name) {
        return requests.delete(kind, name);
    }
}
