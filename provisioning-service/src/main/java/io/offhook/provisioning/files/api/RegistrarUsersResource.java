package io.offhook.provisioning.files.api;

import io.offhook.provisioning.api.ProvisioningProblem;
import io.offhook.provisioning.files.registrar.ReadingRegistrarUsers;
import io.offhook.provisioning.files.registrar.ReadingRegistrarUsers.Users;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.request.RequestCause;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** The users that a SIP registrar needs to check what phones say. */
@Path("/api/v1/registrar-users")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations", description = "What SIP registrars tell, and the users that they are given")
class RegistrarUsersResource {

    private static final int MAX_SIZE = 1_000;

    private final ReadingRegistrarUsers users;
    private final RequestCause cause;

    RegistrarUsersResource(ReadingRegistrarUsers users, RequestCause cause) {
        this.users = users;
        this.cause = cause;
    }

    @GET
    @RolesAllowed("service")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            summary = "The users of digest authentication, and then what changed",
            description =
                    "In the order of their changes. Ask with next of the answer until users is empty, and from time to"
                            + " time again: the same next then answers with what changed. Each answer with users is on record.")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "409", description = "no-password: this installation gives phones no passwords")
    public Uni<Users> list(
            @QueryParam("after")
                    @Parameter(
                            description = "next of the answer before; empty for the beginning",
                            allowEmptyValue = true)
                    @Nullable
                    String after,
            @QueryParam("size")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "1000"))
                    @Nullable
                    String size) {
        return users.after(after == null ? "" : after, number(size), cause.now())
                .map(found -> found.orElseThrow(() -> ProvisioningProblem.NO_PASSWORD.because(
                        "Phones have no passwords here: offhook.files.secrets-key is not set.")));
    }

    private static int number(@Nullable String size) {
        if (size == null) {
            return MAX_SIZE;
        }
        try {
            int number = Integer.parseInt(size);
            if (number >= 1 && number <= MAX_SIZE) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the same answer as for a number out of bounds
        }
        throw CommonProblem.invalid("size", "size must be a whole number from 1 to " + MAX_SIZE + ".");
    }
}
