package io.offhook.console.explanation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.offhook.console.explanation.store.FindingEntries;
import io.offhook.console.timeline.TimelineEntry;
import io.offhook.console.timeline.words.EventWords;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.request.TimeParameter;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What happened to a thing. */
@Path("/api/v1/timeline")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "operator"})
@Tag(name = "Explanations")
class TimelineResource {

    private static final int MOST = 200;
    private static final int USUAL = 50;

    private final FindingEntries entries;

    TimelineResource(FindingEntries entries) {
        this.entries = entries;
    }

    /** @param items oldest first */
    @Schema(name = "Timeline")
    record Answer(List<Entry> items) {}

    /** @param reason why something was refused or ended, in the event's own words */
    @Schema(name = "TimelineEntry")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            UUID eventId,
            String type,
            Instant at,
            String sentence,
            @Nullable String actor,
            @Nullable UUID phoneId,
            @Nullable UUID codeId,
            @Nullable String deviceName,
            @Nullable String address,
            @Nullable String reason,
            String correlationId) {

        static Entry of(TimelineEntry entry) {
            var handles = entry.handles();
            return new Entry(
                    entry.eventId(),
                    entry.type(),
                    entry.at(),
                    EventWords.of(entry).sentence(),
                    entry.actor(),
                    handles.phoneId(),
                    handles.codeId(),
                    handles.deviceName(),
                    handles.address(),
                    handles.reason(),
                    entry.correlationId());
        }
    }

    @GET
    @Operation(
            summary = "What happened to what a handle names",
            description =
                    "The latest, or the latest before a time: give the time of the first to see what was before it.")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "400", description = "invalid-request: no handle, or an activation code")
    public Uni<Answer> timeline(
            @QueryParam("handle") @Parameter(required = true) @Nullable String handle,
            @QueryParam("before") @Nullable String before,
            @QueryParam("size")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    @Nullable
                    String size) {
        return entries.find(HandleParameter.parse(handle), TimeParameter.parse("before", before), size(size))
                .map(found -> new Answer(found.stream().map(Entry::of).toList()));
    }

    private static int size(@Nullable String text) {
        if (text == null) {
            return USUAL;
        }
        try {
            var size = Integer.parseInt(text);
            if (size >= 1 && size <= MOST) {
                return size;
            }
        } catch (NumberFormatException e) {
            // the same answer as for a number out of bounds
        }
        throw CommonProblem.invalid("size", "size must be a whole number from 1 to " + MOST + ".");
    }
}
