package io.offhook.selfcare.page.account;

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
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What is kept here about the person who asks, as a file: REST takes no session of a browser. */
@Path("/profile/data.json")
@RolesAllowed(People.ROLE)
@Produces(MediaType.APPLICATION_JSON)
class MyDataPages {

    private final FindPersonalData data;
    private final SecurityIdentity caller;

    MyDataPages(FindPersonalData data, SecurityIdentity caller) {
        this.data = data;
        this.caller = caller;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<PersonalExport>> mine() {
        return data.of(caller.getPrincipal().getName())
                .map(export -> ResponseBuilder.ok(export)
                        .header("Content-Disposition", "attachment; filename=\"my-data.json\"")
                        .build());
    }
}
