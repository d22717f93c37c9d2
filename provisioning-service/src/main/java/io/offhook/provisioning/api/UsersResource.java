package io.offhook.provisioning.api;

import io.offhook.eventing.page.Page;
import io.offhook.provisioning.erasure.store.ErasingUser;
import io.offhook.provisioning.user.store.FindUsers;
import io.offhook.provisioning.user.store.ManagingUsers;
import io.offhook.provisioning.user.store.ManagingUsers.BeingErased;
import io.offhook.provisioning.user.store.UserView;
import io.offhook.rest.request.PageQuery;
import io.offhook.rest.request.RequestCause;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Users, who may own phones. */
@Path("/api/v1/users")
@Tag(name = "Users", description = "Who may own phones")
class UsersResource {

    private final FindUsers queries;
    private final ManagingUsers managing;
    private final ErasingUser erasing;
    private final RequestCause cause;

    UsersResource(FindUsers queries, ManagingUsers managing, ErasingUser erasing, RequestCause cause) {
        this.queries = queries;
        this.managing = managing;
        this.erasing = erasing;
        this.cause = cause;
    }

    @GET
    @RolesAllowed({"admin", "operator", "service"})
    @Operation(summary = "List users by id")
    public Uni<Page<UserView>> list(@BeanParam PageQuery page) {
        return queries.page(page.parse());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"admin", "operator", "service"})
    @Operation(summary = "One user")
    @APIResponse(responseCode = "404", description = "unknown-user")
    @APIResponseSchema(value = UserView.class, responseDescription = "OK")
    public Uni<UserView> one(String id) {
        return queries.byId(id).map(found -> found.orElseThrow(UsersResource::unknownUser));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("admin")
    @Operation(summary = "Add a user, or change name, mail address and language")
    @APIResponse(responseCode = "409", description = "being-erased: the last user with this id; Retry-After says when")
    @APIResponseSchema(value = UserView.class, responseDescription = "OK")
    public Uni<UserView> put(String id, @NotNull @Valid PersonRequest request) {
        var person = request.parse(id);
        return managing.put(person, cause.now())
                .onFailure(BeingErased.class)
                .transform(ignored -> beingErased())
                .replaceWith(UserView.of(person));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("admin")
    @Operation(
            summary = "Erase a user",
            description = "Name and mail address are gone here and on the user topic, and so is what lines of the"
                    + " user's phones show. The phones lose their owner; those that wait for a device get a new code."
                    + " GET .../erasure tells how far it is everywhere.")
    @APIResponse(responseCode = "404", description = "unknown-user")
    @APIResponse(responseCode = "204", description = "Done")
    public Uni<Void> erase(String id) {
        return erasing.erase(id, cause.now())
                .invoke(existed -> {
                    if (!existed) {
                        throw unknownUser();
                    }
                })
                .replaceWithVoid();
    }

    private static HttpProblem beingErased() {
        return ProvisioningProblem.BEING_ERASED
                .builder("The last user with this id is being erased. The id is free when every service has erased"
                        + " what it had.")
                .withHeader("Retry-After", "5")
                .build();
    }

    private static HttpProblem unknownUser() {
        return ProvisioningProblem.UNKNOWN_USER.because("There is no user with this id.");
    }
}
