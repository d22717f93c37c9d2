package io.offhook.rest.acting;

import io.offhook.rest.request.RequestCause;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

/** Tells who asks, as events would. */
@Path("/api/v1/acting")
public class ActingSampleResource {

    private final RequestCause causes;

    ActingSampleResource(RequestCause causes) {
        this.causes = causes;
    }

    public record Asked(@Nullable String actor, @Nullable String channel) {}

    @GET
    @RolesAllowed({"admin", "operator", "user"})
    public Asked read() {
        var cause = causes.now();
        return new Asked(cause.actor(), cause.channel());
    }

    @POST
    @RolesAllowed("admin")
    public Asked change() {
        return read();
    }

    @GET
    @Path("service")
    @RolesAllowed({"service", "site-operator"})
    public Asked service() {
        return read();
    }
}
