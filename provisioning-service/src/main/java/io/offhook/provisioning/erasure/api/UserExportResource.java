package io.offhook.provisioning.erasure.api;

import io.offhook.eventing.erasure.PersonalExport;
import io.offhook.provisioning.api.ProvisioningProblem;
import io.offhook.provisioning.erasure.store.FindPersonalData;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is kept about a person, for the person. */
@Path("/api/v1/users/{id}/export")
@RolesAllowed("admin")
@Tag(name = "Users", description = "Who may own phones")
class UserExportResource {

    private final FindPersonalData data;

    UserExportResource(FindPersonalData data) {
        this.data = data;
    }

    @GET
    @Operation(
            summary = "All that is kept here about a user",
            description = "Up to 1000 entries of a kind; cutOff names those that have more. Self care has an export of"
                    + " what it keeps.")
    @APIResponse(responseCode = "404", description = "unknown-user")
    @APIResponseSchema(value = PersonalExport.class, responseDescription = "OK")
    public Uni<PersonalExport> export(String id) {
        return data.of(id).invoke(found -> {
            if (!FindPersonalData.hasUser(found)) {
                throw ProvisioningProblem.UNKNOWN_USER.because("There is no user with this id.");
            }
        });
    }
}
