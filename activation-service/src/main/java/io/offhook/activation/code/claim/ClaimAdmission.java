package io.offhook.activation.code.claim;

import io.offhook.activation.code.RefusalReason;
import io.offhook.activation.code.gate.ClaimThrottle;
import io.offhook.activation.code.redemption.Redemption;
import io.offhook.activation.code.redemption.Redemption.RetryLater;
import io.offhook.eventing.Cause;
import io.offhook.listener.RequestAdmission;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Admits claims: a limited number at a time, shared fairly between addresses, none that is locked for wrong codes. */
@ApplicationScoped
public class ClaimAdmission {

    private static final Logger LOG = Logger.getLogger(ClaimAdmission.class);

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final int REQUESTS_OF_A_DEVICE = 2;

    private final ClaimingCode claiming;
    private final ClaimThrottle throttle;
    private final ClaimOutcomes outcomes;
    private final RequestAdmission admission;

    ClaimAdmission(
            ClaimingCode claiming,
            ClaimThrottle throttle,
            ClaimOutcomes outcomes,
            @ConfigProperty(name = "offhook.claims.max-concurrent") int maxConcurrent) {
        this.claiming = claiming;
        this.throttle = throttle;
        this.outcomes = outcomes;
        this.admission = new RequestAdmission(maxConcurrent, SHORTEST_WAIT, REQUESTS_OF_A_DEVICE);
    }

    /** @param typed the code as it was typed or dialled */
    public Uni<Redemption> claim(String typed, Claim claim, Cause cause) {
        return admitted(claim, () -> throttled(typed, claim, cause))
                .onFailure()
                .recoverWithItem(failure -> busy(claim, failure))
                .invoke(outcome -> outcomes.add(outcome, Optional.empty(), claim, cause));
    }

    /** For the owner of the phone, whose own guesses are limited where the pairing code is looked up. */
    public Uni<Redemption> confirm(UUID codeId, UUID phoneId, Claim claim, Cause cause) {
        return admitted(claim, () -> claiming.confirm(codeId, phoneId, claim, cause))
                .onFailure()
                .recoverWithItem(failure -> busy(claim, failure))
                .invoke(outcome -> outcomes.add(outcome, Optional.of(new ClaimedCode(codeId, phoneId)), claim, cause));
    }

    private Uni<Redemption> admitted(Claim claim, Supplier<Uni<? extends Redemption>> attempt) {
        var wait = admission.enter(claim.address());
        return wait.isPresent()
                ? Uni.createFrom().item(new RetryLater(RefusalReason.BUSY, wait.get()))
                : Uni.createFrom()
                        .<Redemption>deferred(attempt)
                        .onTermination()
                        .invoke((outcome, failure, cancelled) -> admission.leave(claim.address(), failure == null));
    }

    private Uni<Redemption> throttled(String typed, Claim claim, Cause cause) {
        var ticket = throttle.ofClaim(claim.device().deviceName(), claim.address());
        return throttle.enter(ticket)
                .flatMap(wait -> wait.isPresent()
                        ? Uni.createFrom().item(new RetryLater(RefusalReason.THROTTLED, wait.get()))
                        : claiming.type(typed, claim, cause)
                                .invoke(outcome -> settle(ticket, outcome))
                                .onFailure()
                                .invoke(() -> throttle.forgive(ticket)));
    }

    private void settle(ClaimThrottle.Ticket ticket, Redemption outcome) {
        boolean isWrong = outcome instanceof Redemption.Refused refused
                && refused.refusal().reason().isWrongGuess();
        if (!isWrong) {
            throttle.forgive(ticket);
        }
    }

    private static Redemption busy(Claim claim, Throwable failure) {
        LOG.warnf(
                "Claim failed: method=%s device=%s failure=%s",
                claim.method().name(),
                claim.device().deviceName(),
                failure.getClass().getName());
        return Redemption.busy();
    }
}
