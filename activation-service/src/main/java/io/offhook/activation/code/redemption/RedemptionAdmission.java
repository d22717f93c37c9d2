package io.offhook.activation.code.redemption;

import io.offhook.activation.code.RefusalReason;
import io.offhook.activation.code.gate.AttemptThrottle.Entry;
import io.offhook.activation.code.redemption.Redemption.ComeBack;
import io.offhook.eventing.Cause;
import io.offhook.listener.FairShare;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Where every attempt comes by: is there room, is the caller not locked, what became of it. A failure of a part means "busy";
 * what it left behind, the device's next try finds out.
 */
@ApplicationScoped
public class RedemptionAdmission {

    private static final Logger LOG = Logger.getLogger(RedemptionAdmission.class);

    private final CodeRedemption redeeming;
    private final AttemptThrottle throttle;
    private final RedemptionOutcomes record;
    private final FairShare room;
    private final Set<String> atIt = ConcurrentHashMap.newKeySet();

    RedemptionAdmission(
            CodeRedemption redeeming,
            AttemptThrottle throttle,
            RedemptionOutcomes record,
            @ConfigProperty(name = "offhook.redemption.room") int room) {
        this.redeeming = redeeming;
        this.throttle = throttle;
        this.record = record;
        this.room = new FairShare(room);
    }

    public Uni<Redemption> redeem(String typed, Caller caller, Cause cause) {
        return inRoom(caller, () -> throttled(typed, caller, cause))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf(
                            "Redemption fails: device=%s failure=%s",
                            caller.device().deviceName(), failure.getClass().getName());
                    return Redemption.busy();
                })
                .invoke(redemption -> record.write(redemption, caller, cause));
    }

    /** Whether any attempt is under way. */
    public boolean isBusy() {
        return !atIt.isEmpty();
    }

    /** A certificate has one attempt at a time: guesses cannot run ahead of their count. */
    private Uni<Redemption> inRoom(Caller caller, Supplier<Uni<? extends Redemption>> attempt) {
        var certificate = caller.device().certificateFingerprint();
        if (!atIt.add(certificate)) {
            return Uni.createFrom().item(Redemption.busy());
        }
        if (!room.enter(caller.address())) {
            atIt.remove(certificate);
            return Uni.createFrom().item(Redemption.busy());
        }
        return Uni.createFrom().<Redemption>deferred(attempt).eventually(() -> {
            room.leave(caller.address());
            atIt.remove(certificate);
        });
    }

    private Uni<Redemption> throttled(String typed, Caller caller, Cause cause) {
        return throttle.enter(caller).flatMap(entry -> switch (entry) {
            case Entry.Locked locked -> Uni.createFrom().item(new ComeBack(RefusalReason.THROTTLED, locked.lock()));
            case Entry.Admitted admitted ->
                redeeming
                        .redeem(typed, caller, cause)
                        .call(redemption -> throttle.settle(admitted.ticket(), redemption))
                        // Not known what became of it, so nobody may be blamed for it.
                        .onFailure()
                        .call(() -> throttle.settle(admitted.ticket(), Redemption.busy()));
        });
    }
}
