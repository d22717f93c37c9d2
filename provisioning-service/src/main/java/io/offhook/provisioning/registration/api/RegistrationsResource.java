package io.offhook.provisioning.registration.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.provisioning.registration.ReportRefusal;
import io.offhook.provisioning.registration.api.ReportedBatch.Parsed;
import io.offhook.provisioning.registration.api.ReportedBatch.RefusedReport;
import io.offhook.provisioning.registration.store.TakingReports;
import io.offhook.rest.request.RequestCause;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hears from SIP registrars which phones registered. */
@Path("/api/v1/registrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations", description = "What SIP registrars tell, and the users that they are given")
class RegistrationsResource {

    private static final int MULTI_STATUS = 207;

    private final TakingReports taking;
    private final RequestCause cause;
    private final Clock clock;
    private final ObjectMapper json;

    RegistrationsResource(TakingReports taking, RequestCause cause, Clock clock, ObjectMapper json) {
        this.taking = taking;
        this.cause = cause;
        this.clock = clock;
        this.json = json;
    }

    /** @param taken how many reports were understood and are of phones that are known */
    @Schema(name = "RegistrationsAnswer")
    record Answer(int taken, List<RefusedReport> refused) {}

    @POST
    @RolesAllowed("service")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Tell which lines registered, refreshed, expired or signed off",
            description = "Each report is judged alone. The same reports may come again, and in any order.")
    @APIResponse(
            responseCode = "200",
            description = "All were taken",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    @APIResponse(
            responseCode = "207",
            description = "Some were refused: the answer says which, and why",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    public Uni<Response> report(@NotNull @Valid ReportedBatch batch) {
        var why = cause.now();
        var parsed = batch.parse(json, clock.instant());
        return (parsed.reports().isEmpty()
                        ? Uni.createFrom().item(List.<Optional<ReportRefusal>>of())
                        : taking.take(parsed.reports(), batch.registrar(), why))
                .map(outcomes -> answer(parsed, outcomes));
    }

    private static Response answer(Parsed parsed, List<Optional<ReportRefusal>> outcomes) {
        var refused = new ArrayList<>(parsed.refused());
        for (int i = 0; i < outcomes.size(); i++) {
            int place = parsed.places().get(i);
            outcomes.get(i).ifPresent(reason -> refused.add(new RefusedReport(place, reason.text())));
        }
        refused.sort(Comparator.comparing(RefusedReport::index));
        int all = parsed.reports().size() + parsed.refused().size();
        return Response.status(refused.isEmpty() ? 200 : MULTI_STATUS)
                .entity(new Answer(all - refused.size(), refused))
                .build();
    }
}
