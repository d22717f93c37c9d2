package io.offhook.rest.operations;

import io.offhook.eventing.rebuild.RebuildRunning;
import io.offhook.eventing.verify.Difference;
import io.offhook.eventing.verify.Verification;
import io.offhook.eventing.verify.VerificationReport;
import io.offhook.rest.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Compares stores, topics, read models and the rest. Changes nothing. */
@Path("/api/v1/verification")
@RolesAllowed({"admin", "operator"})
@Tag(name = "Operations", description = "Dead letters and events that cannot be published")
public class VerificationResource {

    private final Verification verification;

    VerificationResource(Verification verification) {
        this.verification = verification;
    }

    /**
     * The last verification of this service.
     *
     * @param state RUNNING, DONE, FAILED, or INTERRUPTED: its replica ended in the middle
     * @param at what it is at, or was at last
     * @param found how many differences; from 1000 on there are at least as many
     * @param differences the first of them
     */
    public record Verified(
            String state,
            String at,
            long found,
            List<Differing> differences,
            Instant startedAt,
            Instant updatedAt,
            @Nullable String failure) {

        static Verified of(VerificationReport report) {
            return new Verified(
                    report.state().name(),
                    report.at(),
                    report.found(),
                    report.differences().stream().map(Differing::of).toList(),
                    report.startedAt(),
                    report.updatedAt(),
                    report.failure());
        }
    }

    /**
     * Where something is not as the events have it.
     *
     * @param kind MISSING, UNEXPECTED or DIFFERENT
     * @param place a table, a topic, or another store
     * @param detail the columns that differ, or what is wrong
     */
    public record Differing(
            String kind, String place, String key, @Nullable String detail) {

        static Differing of(Difference difference) {
            return new Differing(difference.kind().name(), difference.place(), difference.key(), difference.detail());
        }
    }

    @POST
    @ResponseStatus(202)
    @APIResponse(responseCode = "202", description = "Begun")
    @APIResponse(responseCode = "409", description = "already-running")
    @Operation(
            summary =
                    "Begins to compare what this service keeps: read models with their events, the store with its topics")
    public Uni<Void> start() {
        return verification
                .start()
                .onFailure(RebuildRunning.class)
                .transform(other -> CommonProblem.ALREADY_RUNNING.because(
                        "Another rebuild or verification of this service is under way."));
    }

    @GET
    @Operation(summary = "What the last verification found, or how far it is")
    public Uni<Verified> last() {
        return verification.last().map(VerificationResource::verified);
    }

    private static Verified verified(Optional<VerificationReport> report) {
        return report.map(Verified::of).orElseThrow(VerificationResource::never);
    }

    private static RuntimeException never() {
        return CommonProblem.NOT_FOUND.because("This service was never verified.");
    }
}
