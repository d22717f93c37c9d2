package io.offhook.activation.pairing;

import io.offhook.activation.code.ClaimMethod;
import io.offhook.activation.code.Refusal;
import io.offhook.activation.code.RefusalReason;
import io.offhook.activation.code.claim.Claim;
import io.offhook.activation.code.claim.ClaimAdmission;
import io.offhook.activation.code.gate.ClaimThrottle;
import io.offhook.activation.code.redemption.Redemption;
import io.offhook.eventing.Cause;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * The owner says that the phone which shows the code is a record of theirs. One transaction decides, so a crash leaves it done or not
 * done; the same request again gets the same answer.
 */
@ApplicationScoped
public class ConfirmingPairing {

    private final Pairings pairings;
    private final FindPaired codes;
    private final ClaimThrottle throttle;
    private final ClaimAdmission claims;

    ConfirmingPairing(Pairings pairings, FindPaired codes, ClaimThrottle throttle, ClaimAdmission claims) {
        this.pairings = pairings;
        this.codes = codes;
        this.throttle = throttle;
        this.claims = claims;
    }

    /** How it ended. */
    public sealed interface Outcome {

        record Decided(Redemption redemption) implements Outcome {}

        /** No phone shows this code, or no more. */
        record UnknownPairing() implements Outcome {}

        /** The user named too many that do not exist. */
        record Locked(Duration remaining) implements Outcome {}
    }

    /** @param typed the letters on the phone's display */
    public Uni<Outcome> confirm(String typed, UUID phoneId, String userId, Cause cause) {
        return PairingCode.parse(typed)
                .map(code -> confirm(code, phoneId, userId, cause))
                .orElseGet(() -> Uni.createFrom().item(new Outcome.UnknownPairing()));
    }

    private Uni<Outcome> confirm(PairingCode code, UUID phoneId, String userId, Cause cause) {
        var ticket = throttle.ofPairing(userId);
        return throttle.enter(ticket)
                .flatMap(wait -> wait.<Uni<Outcome>>map(it -> Uni.createFrom().item(new Outcome.Locked(it)))
                        .orElseGet(() -> pairings.find(code)
                                .onFailure()
                                .invoke(() -> throttle.forgive(ticket))
                                .flatMap(found -> found.map(it -> {
                                            throttle.forgive(ticket);
                                            return confirm(it, phoneId, userId, cause);
                                        })
                                        .orElseGet(() -> Uni.createFrom().item(new Outcome.UnknownPairing())))));
    }

    private Uni<Outcome> confirm(Pairing pairing, UUID phoneId, String userId, Cause cause) {
        var claim = new Claim(
                pairing.device(),
                new ClaimMethod.Pairing(userId),
                pairing.address(),
                pairing.isStaging(),
                pairing.devicePool());
        return codes.lastCode(phoneId)
                .flatMap(code -> code.map(it -> claims.confirm(it, phoneId, claim, cause))
                        .orElseGet(() -> Uni.createFrom()
                                .item(new Redemption.Refused(Refusal.of(RefusalReason.UNKNOWN), Optional.empty()))))
                .invoke(outcome -> {
                    if (outcome instanceof Redemption.Accepted) {
                        pairings.confirmed(pairing);
                    }
                })
                .map(Outcome.Decided::new);
    }
}
