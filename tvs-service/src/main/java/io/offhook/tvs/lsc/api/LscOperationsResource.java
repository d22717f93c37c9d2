package io.offhook.tvs.lsc.api;

import io.offhook.eventing.page.Page;
import io.offhook.rest.request.ChoiceParameter;
import io.offhook.rest.request.PageQuery;
import io.offhook.rest.request.RequestCause;
import io.offhook.tvs.lsc.Authentication;
import io.offhook.tvs.lsc.DeviceName;
import io.offhook.tvs.lsc.issuing.LscSettings;
import io.offhook.tvs.lsc.store.AuthenticationStrings;
import io.offhook.tvs.lsc.store.OperationTemplate;
import io.offhook.tvs.lsc.store.SchedulingOperations;
import io.offhook.tvs.lsc.view.store.FindLscs;
import io.offhook.tvs.lsc.view.store.LscOperationView;
import io.offhook.tvs.lsc.view.store.LscOperationView.Status;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What phones are to do with their LSCs. */
@Path("/api/v1/lsc-operations")
@Tag(name = "LSC operations", description = "Installations, deletions and look-ups of the certificates of phones")
@RolesAllowed({"admin", "operator", "service"})
@Produces(MediaType.APPLICATION_JSON)
class LscOperationsResource {

    private final SchedulingOperations scheduling;
    private final AuthenticationStrings strings;
    private final FindLscs lscs;
    private final LscSettings settings;
    private final RequestCause cause;

    LscOperationsResource(
            SchedulingOperations scheduling,
            AuthenticationStrings strings,
            FindLscs lscs,
            LscSettings settings,
            RequestCause cause) {
        this.scheduling = scheduling;
        this.strings = strings;
        this.lscs = lscs;
        this.settings = settings;
        this.cause = cause;
    }

    /** The digits that somebody types on the phone. Not for logs. */
    public record AuthenticationStringView(String authenticationString) {
        @Override
        public String toString() {
            return "AuthenticationStringView[]";
        }
    }

    @GET
    @Operation(summary = "The operations, the newest first")
    public Uni<Page<LscOperationView>> list(
            @RestQuery @Nullable String deviceName,
            @RestQuery @Parameter(schema = @Schema(implementation = Status.class)) @Nullable String status,
            @BeanParam PageQuery page) {
        var device = Optional.ofNullable(deviceName).map(LscOperationsRequest::device);
        return lscs.operations(device, ChoiceParameter.parse("status", status, Status.class), page.parse());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One operation")
    @APIResponse(responseCode = "404", description = "unknown-lsc-operation")
    @APIResponseSchema(value = LscOperationView.class, responseDescription = "OK")
    public Uni<LscOperationView> one(@RestPath UUID id) {
        return lscs.operation(id).map(found -> found.orElseThrow(LscProblems::unknownOperation));
    }

    @POST
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask phones for an operation",
            description =
                    "Phones that have an operation to do already are left out, and named. A filter selects at most"
                            + " 10000 phones; ask again for the others.")
    @APIResponse(responseCode = "409", description = "no-string-key")
    @APIResponseSchema(value = ScheduledOperations.class, responseDescription = "What became of it for each phone")
    public Uni<ScheduledOperations> schedule(@NotNull @Valid LscOperationsRequest request) {
        var now = cause.now();
        var template = template(request.options(), now.at());
        var phones = request.named()
                .map(named -> Uni.createFrom().item(named))
                .orElseGet(() -> scheduling.selected(request.selection(), LscOperationsRequest.MAX_DEVICES));
        return phones.flatMap(devices -> scheduling.schedule(devices, template, now))
                .map(ScheduledOperations::of);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("admin")
    @Operation(summary = "Cancel a pending operation")
    @APIResponse(responseCode = "204", description = "The phone finds nothing to do")
    @APIResponse(responseCode = "404", description = "unknown-lsc-operation")
    @APIResponse(responseCode = "409", description = "lsc-operation-ended")
    public Uni<Void> cancel(@RestPath UUID id) {
        var now = cause.now();
        var actor = cause.actor();
        return one(id).flatMap(found -> scheduling.cancel(new DeviceName(found.deviceName()), id, actor, now))
                .invoke(decision -> decision.orThrow(refusal -> LscProblems.ended()))
                .replaceWithVoid();
    }

    @POST
    @Path("/{id}/reveal")
    @RolesAllowed("admin")
    @Operation(
            summary = "Show the string that somebody types on the phone",
            description = "On record before it is shown. The string works once.")
    @APIResponse(responseCode = "404", description = "unknown-lsc-operation, no-authentication-string")
    @APIResponseSchema(value = AuthenticationStringView.class, responseDescription = "The string")
    public Uni<AuthenticationStringView> reveal(@RestPath UUID id) {
        var now = cause.now();
        return one(id).flatMap(found -> scheduling.reveal(id, now))
                .map(found -> new AuthenticationStringView(
                        found.orElseThrow(LscProblems::noString).expose()));
    }

    private OperationTemplate template(OperationOptions options, Instant now) {
        if (options.authentication() == Authentication.STRING && !strings.arePossible()) {
            throw LscProblems.noKey();
        }
        return options.template(cause.actor(), now, settings.completeWithin());
    }
}
