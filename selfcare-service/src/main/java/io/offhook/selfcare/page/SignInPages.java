package io.offhook.selfcare.page;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Signs built-in accounts in and out. With OpenID Connect the provider does both. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class SignInPages {

    private final FormSessions sessions;
    private final SecurityIdentity caller;

    SignInPages(FormSessions sessions, SecurityIdentity caller) {
        this.sessions = sessions;
        this.caller = caller;
    }

    /** The form posts to this path, where Quarkus' form authentication handles it. */
    @GET
    @Path("login")
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance login(@RestQuery @DefaultValue("false") boolean failed) {
        return PageTemplates.login(failed);
    }

    /** Reached only by a form without a name or a password. */
    @POST
    @Path("login")
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<Void> incomplete() {
        return RestResponse.seeOther(URI.create("/login?failed=true"));
    }

    /** Ends the session on the server first: a copy of the cookies is of no use from then on. */
    @POST
    @Path("logout")
    @Authenticated
    @Operation(hidden = true)
    public Uni<RestResponse<Void>> logout(RoutingContext context) {
        return sessions.signOut(context, caller.getPrincipal().getName())
                .map(ended -> RestResponse.seeOther(URI.create("/login")));
    }
}
