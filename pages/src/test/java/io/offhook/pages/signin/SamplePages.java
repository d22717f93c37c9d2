package io.offhook.pages.signin;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The pages of a service that signs browsers in. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class SamplePages {

    private final SecurityIdentity caller;

    SamplePages(SecurityIdentity caller) {
        this.caller = caller;
    }

    @GET
    @Authenticated
    public String page() {
        return caller.getPrincipal().getName();
    }

    @GET
    @Path("part/{id}/news")
    @Authenticated
    public String polled(String id) {
        return id;
    }

    @GET
    @Path("login")
    @PermitAll
    public String login() {
        return "form";
    }
}
