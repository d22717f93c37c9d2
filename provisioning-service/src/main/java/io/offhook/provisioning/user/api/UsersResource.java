package io.offhook.provisioning.user.api;

import io.offhook.rest.Page;
import io.offhook.rest.PageRequest;
import io.offhook.provisioning.http.Problems;
import io.offhook.rest.RequestCause;
import io.offhook.provisioning.user.UserId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Users, those who may own a phone. */
@Path("/api/v1/users")
@Tag(name = "Users")
class UsersResource {

    private final UserQueries find;
    private final ManagingUsers managing;
    private final RequestCause cause;

    UsersResource(UserQueries find, ManagingUsers managing, RequestCause cause) {
        this.find = find;
        this.managing = managing;
        this.cause = cause;
    }

    @GET
    @RolesAllowed({"admin", "operator", "service"})
    @Operation(summary = "List users by id")
    public Uni<Page<UserView>> list(@BeanParam PageRequest.Parameters page) {
        return find.page(page.parse());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"admin", "operator", "service"})
    @Operation(summary = "One user")
    public Uni<UserView> one(String id) {
        return find.byId(id).map(found -> found.orElseThrow(Problems::unknownUser));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("admin")
    @Operation(summary = "Add a user, or change name and mail address")
    public Uni<UserView> put(String id, @NotNull @Valid Person person) {
        var user = new UserView(
                UserId.parse("id", id).text(),
                person.name().strip(),
                person.mail().strip());
        return managing.put(user, cause.now()).replaceWith(user);
    }

    /** What is kept about a user. */
    @Schema(name = "Person")
    record Person(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Email @Size(max = 254) String mail) {

        /** Not for logs: name and mail are personal. */
        @Override
        public String toString() {
            return "Person";
        }
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("admin")
    @Operation(
            summary = "Erase a user",
            description = "Name and mail address are gone here and on the user topic, and so is what lines of the"
                    + " user's phones show. The phones keep the bare owner id.")
    public Uni<Void> erase(String id) {
        return managing.erase(id, cause.now());
    }
}
