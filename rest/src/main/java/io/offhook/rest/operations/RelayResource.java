package io.offhook.rest.operations;

import io.offhook.eventing.page.Page;
import io.offhook.eventing.relay.RelayControl;
import io.offhook.eventing.relay.RelayControl.UnpublishableEvent;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.request.PageQuery;
import io.offhook.rest.request.RequestCause;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists events that cannot be published, sets them aside, and publishes events again. */
@Path("/api/v1/relay")
@RolesAllowed("admin")
@Tag(name = "Operations", description = "Dead letters and events that cannot be published")
public class RelayResource {

    private final RelayControl relay;
    private final RequestCause causes;

    RelayResource(RelayControl relay, RequestCause causes) {
        this.relay = relay;
        this.causes = causes;
    }

    /** @param eventId of an event in the list of unpublishable ones */
    public record SetAside(@Nullable UUID eventId) {}

    /**
     * From where to publish again: a position, or a stream and a version in it.
     *
     * @param version 1 if absent
     */
    public record Republish(
            @Nullable Long position,
            @Nullable String streamId,
            @Nullable Long version) {}

    @GET
    @Path("unpublishable")
    @RolesAllowed({"admin", "operator"})
    @Operation(summary = "Events that the brokers can never take, oldest first; later events of their streams wait")
    public Uni<Page<UnpublishableEvent>> unpublishable(@BeanParam PageQuery page) {
        return relay.unpublishable(page.parse());
    }

    @POST
    @Path("set-aside")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Sets an unpublishable event aside; a record without a value takes its place and its stream goes on")
    public Uni<Void> setAside(SetAside request) {
        var eventId = request.eventId();
        if (eventId == null) {
            throw CommonProblem.invalid("eventId", "eventId is missing.");
        }
        return relay.setAside(eventId, causes.now())
                .invoke(found -> require(found, "There is no unpublishable event with this id."))
                .replaceWithVoid();
    }

    @POST
    @Path("republish")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Publishes all events again from a position, or from an event of a stream, on; consumers drop what they know")
    public Uni<Void> republish(Republish request) {
        var position = request.position();
        var streamId = request.streamId();
        if ((position == null) == (streamId == null)) {
            throw CommonProblem.invalid("position", "Name a position or a streamId, one of the two.");
        }
        if (position != null && position < 0) {
            throw CommonProblem.invalid("position", "position is 0 or more.");
        }
        var version = request.version() == null ? 1L : request.version();
        if (version < 1) {
            throw CommonProblem.invalid("version", "version is 1 or more.");
        }
        var cause = causes.now();
        var found = position != null
                ? relay.republish(position, cause)
                : relay.republish(String.valueOf(streamId), version, cause);
        return found.invoke(exists -> require(exists, "There is no such event."))
                .replaceWithVoid();
    }

    private static void require(boolean found, String detail) {
        if (!found) {
            throw CommonProblem.NOT_FOUND.because(detail);
        }
    }
}
