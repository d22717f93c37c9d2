package io.offhook.console.history.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.offhook.console.history.store.FindHistory;
import io.offhook.console.timeline.TimelineEntry;
import io.offhook.console.timeline.WithheldStates;
import io.offhook.rest.problem.CommonProblem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How settings and documents were. */
@Path("/api/v1/settings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "operator"})
@Tag(name = "History", description = "How things were")
class SettingHistoryResource {

    private static final int LONGEST_KEY = 256;

    private final FindHistory history;
    private final SecurityIdentity caller;

    SettingHistoryResource(FindHistory history, SecurityIdentity caller) {
        this.history = history;
        this.caller = caller;
    }

    /**
     * A setting or a document as it was.
     *
     * @param state as it is on the topic
     * @param exists whether it is there now; when it was deleted is not known
     * @param incomplete whether a state between this one and the next is not known
     */
    @Schema(name = "SettingAsOf")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SettingAsOf(
            String key,
            String type,
            long version,
            Instant since,
            @Nullable String changedBy,
            @JsonRawValue @Schema(type = SchemaType.OBJECT) String state,
            boolean exists,
            boolean incomplete) {}

    @GET
    @Path("{key:.+}/as-of")
    @Operation(summary = "A setting or a document as it was, by its key on the topic of settings")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(
            responseCode = "403",
            description = "not-allowed: of a site operator, and the caller is no administrator")
    @APIResponse(responseCode = "404", description = "not-found")
    public Uni<SettingAsOf> setting(String key, @QueryParam("at") @Nullable String at) {
        if (key.length() > LONGEST_KEY) {
            throw unknown();
        }
        if (WithheldStates.isKey(key) && !caller.hasRole("admin")) {
            throw CommonProblem.NOT_ALLOWED.because("Who may act at which site is for administrators.");
        }
        return history.setting(key, Moments.parse("at", at))
                .map(found -> settingAsOf(found.asOf().state().orElseThrow(SettingHistoryResource::unknown), found));
    }

    private static SettingAsOf settingAsOf(TimelineEntry entry, FindHistory.Setting found) {
        return new SettingAsOf(
                entry.streamId(),
                entry.type(),
                entry.version(),
                entry.at(),
                entry.actor(),
                entry.json(),
                found.exists(),
                found.asOf().incomplete());
    }

    private static HttpProblem unknown() {
        return CommonProblem.NOT_FOUND.because("No such setting is known of that time.");
    }
}
