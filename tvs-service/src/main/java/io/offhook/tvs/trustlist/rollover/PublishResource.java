package io.offhook.tvs.trustlist.rollover;

import io.offhook.tvs.http.TrustListProblems;
import io.offhook.tvs.trustlist.TrustListCommand.Announce;
import io.offhook.tvs.trustlist.TrustListCommand.Publish;
import io.offhook.tvs.trustlist.view.FindTrustLists;
import io.offhook.tvs.trustlist.view.TrustListView;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/trust-lists")
@Tag(name = "Trust lists")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
class PublishResource {

    private final Commanding commanding;
    private final FindTrustLists lists;

    PublishResource(Commanding commanding, FindTrustLists lists) {
        this.commanding = commanding;
        this.lists = lists;
    }

    @POST
    @Operation(
            summary = "Publish a list of what is registered now",
            description = "It happens by itself when roles have changed, unless that is switched off.")
    @APIResponse(responseCode = "201", description = "Published")
    @APIResponse(responseCode = "200", description = "The list in force says just that")
    @APIResponse(responseCode = "409", description = "no-signing-key")
    @APIResponse(responseCode = "422", description = "not-a-sast, same-sast")
    public Uni<RestResponse<TrustListView>> publish(@RestHeader("traceparent") @Nullable String traceparent) {
        return commanding.run(Publish::new, traceparent);
    }

    @POST
    @Path("/sign-with-recovery")
    @Operation(
            summary = "Have the recovery SAST sign, for phones that missed a rollover",
            description =
                    "Every phone with a list that has this recovery SAST takes it. COMPLETE goes back to the day's SAST.")
    @APIResponse(responseCode = "201", description = "Published")
    @APIResponse(responseCode = "404", description = "no-trust-list")
    @APIResponse(responseCode = "409", description = "no-signing-key, rollover-too-early")
    public Uni<RestResponse<TrustListView>> signWithRecovery(@RestHeader("traceparent") @Nullable String traceparent) {
        return lists.current()
                .map(found -> found.orElseThrow(TrustListProblems::none))
                .flatMap(list -> commanding.run(at -> new Announce(list.sast(), false, at), traceparent));
    }
}
