package io.offhook.activation.code.redeeming;

import io.offhook.activation.code.DeviceIdentity;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.eventing.Append;
import io.offhook.eventing.Cause;
import io.offhook.eventing.EventStore;
import io.offhook.eventing.UnitOfWork;
import io.smallrye.faulttolerance.api.RateLimit;
import io.smallrye.faulttolerance.api.RateLimitException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;

/**
 * Puts a refusal on record, in the device's own stream: the code's stream is not the place where strangers may write. Bounded,
 * so that an attacker cannot fill the log; beyond the bound the counters alone know.
 */
@ApplicationScoped
class RecordingRefusal {

    private final UnitOfWork units;
    private final EventStore store;

    RecordingRefusal(UnitOfWork units, EventStore store) {
        this.units = units;
        this.store = store;
    }

    /** Fails with {@link RateLimitException} beyond the bound. */
    @RateLimit(value = 50, window = 1, windowUnit = ChronoUnit.SECONDS)
    Uni<Void> record(Redemption.Refused refused, DeviceIdentity device, Cause cause) {
        var streamId = "device/" + device.deviceName();
        var events = new ArrayList<ActivationEvent>();
        events.add(new RedemptionRefused(
                refused.refusal().name(),
                device.deviceName(),
                device.certificateFingerprint(),
                refused.code() == null ? null : refused.code().codeId(),
                refused.code() == null ? null : refused.code().phoneId(),
                null));
        refused.suspicion().ifPresent(events::add);
        return units.runApart(() -> store.version(streamId)
                        .flatMap(version -> store.append(streamId, version, events, cause))
                        .map(Append::orRollBack))
                .replaceWithVoid();
    }
}
