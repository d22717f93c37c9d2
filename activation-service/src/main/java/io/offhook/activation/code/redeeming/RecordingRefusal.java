package io.offhook.activation.code.redeeming;

import io.offhook.activation.code.DeviceIdentity;
import io.offhook.activation.code.Refusal;
import io.offhook.activation.code.keeping.CodeSecrets.Found;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.eventing.Append;
import io.offhook.eventing.Cause;
import io.offhook.eventing.EventStore;
import io.offhook.eventing.UnitOfWork;
import io.offhook.pki.mic.MicRejection;
import io.smallrye.faulttolerance.api.RateLimit;
import io.smallrye.faulttolerance.api.RateLimitException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Puts a refusal on record, in the device's own stream: the phone's stream is not the place where strangers may write. Bounded,
 * so that an attacker cannot fill the log; beyond the bound the counters alone know. Fails with {@link RateLimitException} then.
 */
@ApplicationScoped
class RecordingRefusal {

    private final UnitOfWork units;
    private final EventStore store;

    RecordingRefusal(UnitOfWork units, EventStore store) {
        this.units = units;
        this.store = store;
    }

    @RateLimit(value = 50, window = 1, windowUnit = ChronoUnit.SECONDS)
    Uni<Void> record(Redemption.Refused refused, DeviceIdentity device, Cause cause) {
        return append(
                "device/" + device.deviceName(),
                new RedemptionRefused(
                        refused.why().name(),
                        device.deviceName(),
                        device.certificateFingerprint(),
                        refused.code().map(Found::codeId).orElse(null),
                        refused.code().map(Found::phoneId).orElse(null),
                        null),
                cause);
    }

    /** What its certificate says of itself is not repeated: nobody vouches for it. */
    @RateLimit(value = 10, window = 1, windowUnit = ChronoUnit.SECONDS)
    Uni<Void> recordStranger(MicRejection reason, String certificateFingerprint, Cause cause) {
        return append(
                "certificate/" + certificateFingerprint,
                new RedemptionRefused(
                        Refusal.UNTRUSTED_CERTIFICATE.name(), "", certificateFingerprint, null, null, reason.name()),
                cause);
    }

    private Uni<Void> append(String streamId, RedemptionRefused event, Cause cause) {
        return units.runApart(() -> store.version(streamId)
                        .flatMap(version -> store.append(streamId, version, List.of(event), cause))
                        .map(Append::orRollBack))
                .replaceWithVoid();
    }
}
