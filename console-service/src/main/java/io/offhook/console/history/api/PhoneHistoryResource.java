package io.offhook.console.history.api;

import io.offhook.console.history.AsOf;
import io.offhook.console.history.Difference;
import io.offhook.console.history.PhoneThen;
import io.offhook.console.history.store.FindHistory;
import io.offhook.rest.problem.CommonProblem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How phones were. */
@Path("/api/v1/phones/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "operator"})
@Tag(name = "History", description = "How things were")
class PhoneHistoryResource {

    private final FindHistory history;

    PhoneHistoryResource(FindHistory history) {
        this.history = history;
    }

    /** @param incomplete whether events that belong to it are not known any more */
    @Schema(name = "PhoneAsOf")
    record PhoneAsOf(PhoneThen phone, boolean incomplete) {}

    /** @param incomplete whether events that belong to it are not known any more */
    @Schema(name = "PhoneDifference")
    record PhoneDifference(List<Difference> changes, boolean incomplete) {}

    @GET
    @Path("as-of")
    @Operation(summary = "A phone and its code as they were")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", description = "not-found")
    public Uni<PhoneAsOf> phone(UUID id, @QueryParam("at") @Nullable String at) {
        return history.phone(id, Moments.parse("at", at)).map(PhoneHistoryResource::phoneAsOf);
    }

    @GET
    @Path("difference")
    @Operation(summary = "What differs in a phone and its code between two moments")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", description = "not-found")
    public Uni<PhoneDifference> difference(
            UUID id, @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        if (from == null) {
            throw CommonProblem.invalid("from", "from is missing.");
        }
        return history.phone(id, Moments.parse("from", from), Moments.parse("to", to))
                .map(PhoneHistoryResource::difference);
    }

    private static PhoneAsOf phoneAsOf(AsOf<PhoneThen> found) {
        return new PhoneAsOf(found.state().orElseThrow(() -> unknown()), found.incomplete());
    }

    private static PhoneDifference difference(FindHistory.Both both) {
        var before = both.before();
        var after = both.after();
        if (before.state().isEmpty() && after.state().isEmpty()) {
            throw unknown();
        }
        return new PhoneDifference(
                Difference.between(before.state(), after.state()), before.incomplete() || after.incomplete());
    }

    private static HttpProblem unknown() {
        return CommonProblem.NOT_FOUND.because("No such phone is known of that time.");
    }
}
