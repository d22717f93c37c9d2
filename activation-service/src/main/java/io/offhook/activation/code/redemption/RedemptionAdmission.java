package io.offhook.activation.code.redemption;

import io.offhook.activation.code.RefusalReason;
import io.offhook.activation.code.gate.AttemptThrottle;
import io.offhook.activation.code.gate.AttemptThrottle.Entry;
import io.offhook.activation.code.gate.AttemptThrottle.Ticket;
import io.offhook.activation.code.redemption.Redemption.RetryLater;
import io.offhook.activation.device.IdentityUse;
import io.offhook.activation.device.store.WatchingIdentities;
import io.offhook.eventing.Cause;
import io.offhook.listener.RequestAdmission;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Admits attempts to redeem codes: a limited number at a time, shared fairly between addresses, one per certificate, none of a locked
 * caller. If a part fails the device is told to retry; its next attempt finds out what the failed one did.
 */
@ApplicationScoped
public class RedemptionAdmission {

    private static final Logger LOG = Logger.getLogger(RedemptionAdmission.class);

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    /** A device redeems once, and once again if it missed the answer. */
    private static final int REQUESTS_OF_A_DEVICE = 2;

    private final RedeemingCode redemption;
    private final AttemptThrottle throttle;
    private final WatchingIdentities identities;
    private final RedemptionOutcomes outcomes;
    private final RequestAdmission admission;
    private final Set<String> certificatesUnderWay = ConcurrentHashMap.newKeySet();

    RedemptionAdmission(
            RedeemingCode redemption,
            AttemptThrottle throttle,
            WatchingIdentities identities,
            RedemptionOutcomes outcomes,
            @ConfigProperty(name = "offhook.redemption.max-concurrent") int maxConcurrent) {
        this.redemption = redemption;
        this.throttle = throttle;
        this.identities = identities;
        this.outcomes = outcomes;
        this.admission = new RequestAdmission(maxConcurrent, SHORTEST_WAIT, REQUESTS_OF_A_DEVICE);
    }

    /** @param typed the code as the device sent it */
    public Uni<Redemption> redeem(String typed, Caller caller, IdentityUse use, Cause cause) {
        return admitted(caller, () -> throttled(typed, caller, use, cause))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf(
                            "Redemption failed: device=%s failure=%s",
                            caller.device().deviceName(), failure.getClass().getName());
                    return Redemption.busy();
                })
                .invoke(outcome -> outcomes.add(outcome, caller, cause));
    }

    /** Whether no attempt is under way. */
    public boolean isIdle() {
        return certificatesUnderWay.isEmpty();
    }

    /** One attempt per certificate at a time, so that guesses cannot outrun their count. */
    private Uni<Redemption> admitted(Caller caller, Supplier<Uni<? extends Redemption>> attempt) {
        var certificate = caller.device().certificateFingerprint();
        if (!certificatesUnderWay.add(certificate)) {
            return Uni.createFrom().item(Redemption.busy());
        }
        var wait = admission.enter(caller.address());
        if (wait.isPresent()) {
            certificatesUnderWay.remove(certificate);
            return Uni.createFrom().item(new RetryLater(RefusalReason.BUSY, wait.get()));
        }
        return Uni.createFrom().<Redemption>deferred(attempt).onTermination().invoke((outcome, failure, cancelled) -> {
            admission.leave(caller.address(), failure == null);
            certificatesUnderWay.remove(certificate);
        });
    }

    private Uni<Redemption> throttled(String typed, Caller caller, IdentityUse use, Cause cause) {
        return entered(caller, use, cause).flatMap(entry -> switch (entry) {
            case Entry.Locked locked -> Uni.createFrom().item(new RetryLater(RefusalReason.THROTTLED, locked.lock()));
            case Entry.Admitted admitted ->
                redemption
                        .redeem(typed, caller, cause)
                        .call(outcome -> settle(admitted.ticket(), outcome))
                        .onFailure()
                        .invoke(() -> throttle.forgive(admitted.ticket()));
        });
    }

    /** The throttle and the use of the identity ask Redis at the same time. */
    private Uni<Entry> entered(Caller caller, IdentityUse use, Cause cause) {
        var watched = identities
                .watch(use, cause)
                .map(done -> Optional.<Throwable>empty())
                .onFailure()
                .recoverWithItem(Optional::of);
        return Uni.combine()
                .all()
                .unis(throttle.enter(caller.device().certificateFingerprint(), caller.address()), watched)
                .asTuple()
                .flatMap(both -> both.getItem2()
                        .map(failure -> failed(both.getItem1(), failure))
                        .orElseGet(() -> Uni.createFrom().item(both.getItem1())));
    }

    /** Whether the device is locked could not be found out, so nothing is decided. */
    private Uni<Entry> failed(Entry entry, Throwable failure) {
        if (entry instanceof Entry.Admitted admitted) {
            throttle.forgive(admitted.ticket());
        }
        return Uni.createFrom().failure(failure);
    }

    private Uni<Void> settle(Ticket ticket, Redemption outcome) {
        if (outcome instanceof Redemption.Refused refused
                && refused.refusal().reason().isWrongGuess()) {
            return throttle.wrong(ticket);
        }
        throttle.forgive(ticket);
        return Uni.createFrom().voidItem();
    }
}
