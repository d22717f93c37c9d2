package io.offhook.tvs.trustlist.rollover;

import io.offhook.eventing.Cause;
import io.offhook.tvs.http.FingerprintPath;
import io.offhook.tvs.http.TrustListProblems;
import io.offhook.tvs.trustlist.TrustListCommand;
import io.offhook.tvs.trustlist.TrustListCommand.Announce;
import io.offhook.tvs.trustlist.TrustListCommand.Complete;
import io.offhook.tvs.trustlist.TrustListCommand.Publish;
import io.offhook.tvs.trustlist.TrustListCommand.RenewRecovery;
import io.offhook.tvs.trustlist.publishing.Outcome;
import io.offhook.tvs.trustlist.publishing.PublishingTrustList;
import io.offhook.tvs.trustlist.publishing.Signers;
import io.offhook.tvs.trustlist.view.FindTrustLists;
import io.offhook.tvs.trustlist.view.TrustListView;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/trust-lists")
@Tag(name = "Trust lists")
@Produces(MediaType.APPLICATION_JSON)
class TrustListCommandResource {

    private final PublishingTrustList publishing;
    private final FindTrustLists lists;
    private final Signers signers;
    private final SecurityIdentity caller;
    private final Clock clock;

    TrustListCommandResource(
            PublishingTrustList publishing,
            FindTrustLists lists,
            Signers signers,
            SecurityIdentity caller,
            Clock clock) {
        this.publishing = publishing;
        this.lists = lists;
        this.signers = signers;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A step.
     *
     * @param sast SHA-256 of a certificate with the SAST role, 64 hex digits, colons allowed; not for COMPLETE
     * @param force before phones had the time to learn of the last change
     */
    public record StepWanted(
            @NotNull RolloverView.Step step,

            @Pattern(regexp = "(?i)([0-9a-f]{2}:?){32}") @Nullable
            String sast,

            boolean force) {

        TrustListCommand command(Instant at) {
            return switch (step) {
                case ANNOUNCE -> new Announce(fingerprint(), force, at);
                case COMPLETE -> new Complete(force, at);
                case RENEW_RECOVERY -> new RenewRecovery(fingerprint(), at);
            };
        }

        private String fingerprint() {
            if (sast == null) {
                throw TrustListProblems.noSastNamed();
            }
            return new FingerprintPath(sast).value();
        }
    }

    @POST
    @RolesAllowed("admin")
    @Operation(
            summary = "Publish a list of what is registered now",
            description = "It happens by itself when roles have changed, unless that is switched off.")
    @APIResponse(responseCode = "201", description = "Published")
    @APIResponse(responseCode = "200", description = "The list in force says just that")
    @APIResponse(responseCode = "409", description = "no-signing-key")
    @APIResponse(responseCode = "422", description = "not-a-sast, same-sast")
    public Uni<RestResponse<TrustListView>> publish(@RestHeader("traceparent") @Nullable String traceparent) {
        return run(new Publish(now()), traceparent);
    }

    @GET
    @Path("/rollover")
    @RolesAllowed({"admin", "operator", "service"})
    @Operation(summary = "How far a rollover of the SAST is, and what comes next")
    @APIResponse(responseCode = "404", description = "no-trust-list")
    public Uni<RolloverView> rollover() {
        return lists.current()
                .map(found -> RolloverView.of(
                        found.orElseThrow(TrustListProblems::none),
                        signers.policy().patience()));
    }

    @POST
    @Path("/rollover")
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take the next step to another SAST",
            description = "ANNOUNCE a SAST, let phones learn of it, COMPLETE; or RENEW_RECOVERY, wait, COMPLETE.")
    @APIResponse(responseCode = "201", description = "A list was published that takes the step")
    @APIResponse(
            responseCode = "409",
            description = "no-trust-list-yet, rollover-too-early, no-rollover, rollover-under-way, no-signing-key")
    @APIResponse(responseCode = "422", description = "not-a-sast, same-sast")
    public Uni<RestResponse<TrustListView>> step(
            @NotNull @Valid StepWanted wanted, @RestHeader("traceparent") @Nullable String traceparent) {
        return run(wanted.command(now()), traceparent);
    }

    @POST
    @Path("/sign-with-recovery")
    @RolesAllowed("admin")
    @Operation(
            summary = "Have the recovery SAST sign, for phones that missed a rollover",
            description = "Every phone that ever took a list takes this one. COMPLETE goes back to the day's SAST.")
    @APIResponse(responseCode = "201", description = "Published")
    @APIResponse(responseCode = "409", description = "no-signing-key, rollover-too-early")
    public Uni<RestResponse<TrustListView>> signWithRecovery(@RestHeader("traceparent") @Nullable String traceparent) {
        return lists.current()
                .map(found -> found.orElseThrow(TrustListProblems::none))
                .flatMap(list -> run(new Announce(list.sast(), false, now()), traceparent));
    }

    private Uni<RestResponse<TrustListView>> run(TrustListCommand command, @Nullable String traceparent) {
        var by = caller.getPrincipal().getName();
        var request = Objects.requireNonNull(Vertx.currentContext(), "a request has a context");
        return publishing
                .publish(command, by, Cause.request(command.at(), traceparent))
                .emitOn(task -> request.runOnContext(ignored -> task.run()))
                .flatMap(outcome -> switch (outcome) {
                    case Outcome.Published it ->
                        answer(RestResponse.Status.CREATED, TrustListView.of(it.event(), command.at()));
                    case Outcome.AlreadySo it ->
                        lists.current()
                                .map(found -> RestResponse.status(
                                        RestResponse.Status.OK, found.orElseThrow(TrustListProblems::none)));
                    case Outcome.Refused it -> throw TrustListProblems.of(it.refusal());
                });
    }

    private static Uni<RestResponse<TrustListView>> answer(RestResponse.Status status, TrustListView view) {
        return Uni.createFrom().item(RestResponse.status(status, view));
    }

    /** Phases are told in whole seconds, as lists are. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
