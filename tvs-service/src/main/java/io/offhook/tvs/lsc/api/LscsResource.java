package io.offhook.tvs.lsc.api;

import io.offhook.eventing.page.Page;
import io.offhook.rest.request.PageQuery;
import io.offhook.tvs.lsc.view.store.FindLscs;
import io.offhook.tvs.lsc.view.store.LscView;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The certificates that phones have from this installation. */
@Path("/api/v1/lscs")
@Tag(name = "LSCs", description = "Certificates that phones have from this installation")
@RolesAllowed({"admin", "operator", "service"})
@Produces(MediaType.APPLICATION_JSON)
class LscsResource {

    private final FindLscs lscs;

    LscsResource(FindLscs lscs) {
        this.lscs = lscs;
    }

    @GET
    @Operation(summary = "The LSCs on record; those that end first come first")
    public Uni<Page<LscView>> list(@BeanParam PageQuery page) {
        return lscs.page(page.parse());
    }

    @GET
    @Path("/{deviceName}")
    @Operation(summary = "The LSC of a phone, by its device name or MAC")
    @APIResponse(responseCode = "404", description = "unknown-lsc")
    @APIResponseSchema(value = LscView.class, responseDescription = "OK")
    public Uni<LscView> one(@RestPath String deviceName) {
        return lscs.of(LscOperationsRequest.device(deviceName))
                .map(found -> found.orElseThrow(LscProblems::unknownLsc));
    }
}
