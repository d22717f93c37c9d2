package io.offhook.rest.operations;

import io.offhook.eventing.rebuild.NoSuchReadModel;
import io.offhook.eventing.rebuild.RebuildControl;
import io.offhook.eventing.rebuild.RebuildRunning;
import io.offhook.eventing.rebuild.RebuildStatus;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.request.RequestCause;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Makes read models anew from the events, while the service goes on. */
@Path("/api/v1/rebuilds")
@RolesAllowed("admin")
@Tag(name = "Operations", description = "Dead letters and events that cannot be published")
public class RebuildsResource {

    private final RebuildControl rebuilds;
    private final RequestCause causes;

    RebuildsResource(RebuildControl rebuilds, RequestCause causes) {
        this.rebuilds = rebuilds;
        this.causes = causes;
    }

    /**
     * The last rebuild of a read model.
     *
     * @param state NEVER, RUNNING, DONE, FAILED, or INTERRUPTED: its replica ended in the middle, and what is live was not touched
     * @param events that were folded
     * @param done of {@code total}: positions of the store, or records of topics
     * @param secondsLeft an estimate from what was done so far
     * @param updatedAt the last sign of it
     */
    public record Rebuild(
            String readModel,
            String state,
            long events,
            long done,
            long total,
            long eventsPerSecond,
            @Nullable Long secondsLeft,
            @Nullable Instant startedAt,
            @Nullable Instant updatedAt,
            @Nullable String failure) {

        static Rebuild of(RebuildStatus status) {
            boolean never = status.state() == RebuildStatus.State.NEVER;
            return new Rebuild(
                    status.readModel(),
                    status.state().name(),
                    status.events(),
                    status.done(),
                    status.total(),
                    status.eventsPerSecond(),
                    status.secondsLeft(),
                    never ? null : status.startedAt(),
                    never ? null : status.updatedAt(),
                    status.failure());
        }
    }

    @GET
    @RolesAllowed({"admin", "operator"})
    @Operation(summary = "The last rebuild of each read model of this service")
    public Uni<List<Rebuild>> list() {
        return rebuilds.statuses().map(all -> all.stream().map(Rebuild::of).toList());
    }

    @POST
    @Path("{readModel}")
    @ResponseStatus(202)
    @APIResponse(responseCode = "202", description = "Begun")
    @APIResponse(responseCode = "404", description = "not-found: there is no such read model")
    @APIResponse(responseCode = "409", description = "already-running")
    @Operation(summary = "Begins to make a read model anew, or all of them; what is live answers until it is done")
    public Uni<Void> start(String readModel) {
        return rebuilds.start(readModel, causes.now())
                .onFailure(NoSuchReadModel.class)
                .transform(none -> CommonProblem.NOT_FOUND.because(
                        "There is no such read model. GET /api/v1/rebuilds lists those that there are."))
                .onFailure(RebuildRunning.class)
                .transform(other -> CommonProblem.ALREADY_RUNNING.because(
                        "Another rebuild or verification of this service is under way."));
    }
}
