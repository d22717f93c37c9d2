package io.offhook.console.erasure.api;

import io.offhook.console.erasure.FindPersonalData;
import io.offhook.eventing.erasure.PersonalExport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the console keeps about a person, for the person. */
@Path("/api/v1/users/{id}/export")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data", description = "What is kept about a person")
class UserExportResource {

    private final FindPersonalData data;

    UserExportResource(FindPersonalData data) {
        this.data = data;
    }

    @GET
    @Operation(
            summary = "All that is kept here about a user, and who looked at their codes",
            description = "Lists are empty for a user of whom nothing is known. Up to 1000 entries of a kind; cutOff"
                    + " names those that have more.")
    @APIResponseSchema(value = PersonalExport.class, responseDescription = "OK")
    public Uni<PersonalExport> export(String id) {
        return data.of(id);
    }
}
