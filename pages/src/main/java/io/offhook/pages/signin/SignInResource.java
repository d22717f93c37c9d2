package io.offhook.pages.signin;

import io.offhook.rest.problem.CommonProblem;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** What the form of built-in accounts posts to, and signing out. With OpenID Connect the provider does both. */
@Path("/")
class SignInResource {

    private final FormSessions sessions;
    private final SecurityIdentity caller;
    private final boolean openIdConnect;

    SignInResource(
            FormSessions sessions,
            SecurityIdentity caller,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean openIdConnect) {
        this.sessions = sessions;
        this.caller = caller;
        this.openIdConnect = openIdConnect;
    }

    /** Reached only by a form without a name or a password: others, Quarkus' form authentication handles. */
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

    /** The same for every browser of the account. Sessions of OpenID Connect are the provider's. */
    @POST
    @Path("logout/everywhere")
    @Authenticated
    @Operation(hidden = true)
    public Uni<RestResponse<Void>> logoutEverywhere(RoutingContext context) {
        if (openIdConnect) {
            throw CommonProblem.NOT_FOUND.because("There is nothing here.");
        }
        return sessions.signOutEverywhere(context, caller.getPrincipal().getName())
                .map(ended -> RestResponse.seeOther(URI.create("/login")));
    }
}
