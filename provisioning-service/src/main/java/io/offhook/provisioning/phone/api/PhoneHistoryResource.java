package io.offhook.provisioning.phone.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.offhook.provisioning.phone.view.PhoneHistory;
import io.offhook.rest.request.CallerSites;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is on record of a phone: what happened to it, and who caused it. */
@Path("/api/v1/phones/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Phones", description = "Phones, one by one and in bulk")
class PhoneHistoryResource {

    private final PhoneHistory history;
    private final CallerSites sites;

    PhoneHistoryResource(PhoneHistory history, CallerSites sites) {
        this.history = history;
        this.sites = sites;
    }

    /** @param event as it is on the topic */
    @Schema(name = "PhoneHistoryEntry")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HistoryEntry(
            long version,
            String type,
            Instant at,
            @Nullable String actor,
            @Nullable String channel,
            @Schema(type = SchemaType.OBJECT) Object event) {

        static HistoryEntry of(PhoneHistory.Entry it) {
            return new HistoryEntry(it.version(), it.type(), it.at(), it.actor(), it.channel(), it.event());
        }
    }

    @GET
    @Path("/history")
    @RolesAllowed({"admin", "operator", "service", "site-operator"})
    @Operation(
            summary = "What happened to a phone, and who caused it",
            description = "Its events from the first on; those of a phone that was removed too.")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", description = "unknown-phone")
    public Uni<List<HistoryEntry>> history(UUID id) {
        var rights = sites.now();
        return history.of(id).map(entries -> {
            if (PhoneHistory.devicePool(entries).filter(rights::covers).isEmpty()) {
                throw PhoneProblems.unknownPhone();
            }
            return entries.stream().map(HistoryEntry::of).toList();
        });
    }
}
