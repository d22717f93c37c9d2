package io.offhook.activation.pairing.api;

import io.offhook.activation.api.ActivationProblem;
import io.offhook.activation.code.RefusalReason;
import io.offhook.activation.code.api.RefusalProblems;
import io.offhook.activation.code.redemption.Redemption;
import io.offhook.activation.pairing.ConfirmingPairing;
import io.offhook.activation.pairing.ConfirmingPairing.Outcome;
import io.offhook.listener.RetryAfter;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.request.RequestCause;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Pairings. A service never confirms one for itself: it names the user who is signed in. */
@Path("/api/v1/pairings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pairings", description = "Phones that show a short code")
class PairingsResource {

    /** It is kept in events. */
    private static final Pattern USER_ID = Pattern.compile("\\S[^\\p{Cntrl}]{0,127}");

    private final ConfirmingPairing confirming;
    private final RequestCause cause;

    PairingsResource(ConfirmingPairing confirming, RequestCause cause) {
        this.confirming = confirming;
        this.cause = cause;
    }

    /**
     * @param pairingCode as the phone's display shows it
     * @param phoneId the record that the phone is
     */
    record Confirmation(String pairingCode, UUID phoneId) {
        @Override
        public String toString() {
            return "Confirmation[" + phoneId + "]";
        }
    }

    record PairedPhone(UUID phoneId, String deviceName) {}

    @POST
    @Path("/confirm")
    @RolesAllowed("service")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Confirm that the phone which shows a code is a record of the acting user",
            description = "The same request again gets the same answer.")
    @APIResponse(responseCode = "200", description = "The phone is this record now")
    @APIResponse(
            responseCode = "404",
            description = "unknown-code: the record is not the acting user's, or never had a code")
    @APIResponse(responseCode = "409", description = "code-already-used: another phone is this record")
    @APIResponse(responseCode = "410", description = "expired-code, released-code")
    @APIResponse(responseCode = "429", description = "throttled: too many letters that no phone shows")
    @APIResponse(responseCode = "422", description = "pairing-not-accepted: no phone shows this code")
    public Uni<PairedPhone> confirm(
            @Nullable Confirmation body, @HeaderParam("Offhook-Acting-User") @Nullable String actingUser) {
        if (actingUser == null || !USER_ID.matcher(actingUser).matches()) {
            throw CommonProblem.invalid("Offhook-Acting-User", "The user who confirms is needed.");
        }
        if (body == null || body.pairingCode() == null || body.phoneId() == null) {
            throw CommonProblem.invalid("pairingCode", "The code and the record are needed.");
        }
        return confirming
                .confirm(
                        body.pairingCode(),
                        body.phoneId(),
                        actingUser,
                        cause.now().by(actingUser))
                .map(PairingsResource::answer);
    }

    private static PairedPhone answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Decided(Redemption.Accepted it) -> new PairedPhone(it.phoneId(), it.deviceName());
            case Outcome.Decided(Redemption.Refused it) ->
                throw RefusalProblems.of(it.refusal().shown());
            case Outcome.Decided(Redemption.RetryLater(var reason, var after)) -> throw later(reason, after);
            case Outcome.Locked(var wait) -> throw later(RefusalReason.THROTTLED, wait);
            case Outcome.UnknownPairing ignored ->
                throw ActivationProblem.PAIRING_NOT_ACCEPTED.because(
                        "No phone shows this code now. Check the letters, or ask the phone for a new one.");
        };
    }

    private static HttpProblem later(RefusalReason reason, Duration wait) {
        return RefusalProblems.named(reason, RefusalProblems.type(reason).builder(reason.text()))
                .withHeader(RetryAfter.HEADER, RetryAfter.spread(wait))
                .build();
    }
}
