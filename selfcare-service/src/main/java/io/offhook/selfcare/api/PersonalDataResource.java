package io.offhook.selfcare.api;

import io.offhook.eventing.erasure.PersonalExport;
import io.offhook.selfcare.account.signin.People;
import io.offhook.selfcare.erasure.FindPersonalData;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this service keeps about a person. */
@Path("/api/v1")
@Tag(name = "Personal data", description = "What is kept about a person")
@Produces(MediaType.APPLICATION_JSON)
class PersonalDataResource {

    private final FindPersonalData data;
    private final SecurityIdentity caller;

    PersonalDataResource(FindPersonalData data, SecurityIdentity caller) {
        this.data = data;
        this.caller = caller;
    }

    @GET
    @Path("/my/data")
    @RolesAllowed(People.ROLE)
    @Operation(
            summary = "All that is kept here about the caller",
            description = "Up to 1000 entries of a kind; cutOff names those that have more. Never digits of codes.")
    @APIResponseSchema(value = PersonalExport.class, responseDescription = "OK")
    public Uni<PersonalExport> mine() {
        return data.of(caller.getPrincipal().getName());
    }

    @GET
    @Path("/users/{id}/export")
    @RolesAllowed("admin")
    @Operation(
            summary = "All that is kept here about a user",
            description = "Lists are empty for a user of whom nothing is known. Up to 1000 entries of a kind; cutOff"
                    + " names those that have more.")
    @APIResponseSchema(value = PersonalExport.class, responseDescription = "OK")
    public Uni<PersonalExport> export(String id) {
        return data.of(id);
    }
}
