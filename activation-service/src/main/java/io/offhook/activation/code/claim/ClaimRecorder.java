package io.offhook.activation.code.claim;

import io.offhook.activation.code.RefusalReason;
import io.offhook.activation.code.store.RefusalProjection;
import io.offhook.contracts.activation.ClaimRefused;
import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.Append;
import io.offhook.eventing.store.EventStore;
import io.smallrye.faulttolerance.api.RateLimit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Records refused claims, in a stream of the claimed name: strangers do not write to the streams of phones. The rate is limited, so that
 * an attacker cannot fill the event store.
 */
@ApplicationScoped
class ClaimRecorder {

    private final UnitOfWork units;
    private final EventStore store;
    private final RefusalProjection counts;

    ClaimRecorder(UnitOfWork units, EventStore store, RefusalProjection counts) {
        this.units = units;
        this.store = store;
        this.counts = counts;
    }

    @RateLimit(value = 10, window = 1, windowUnit = ChronoUnit.SECONDS)
    Uni<Void> record(
            RefusalReason reason, Optional<ClaimedCode> code, Claim claim, Optional<Instant> retryAt, Cause cause) {
        var device = claim.device();
        var streamId = "claim/" + device.deviceName();
        var event = new ClaimRefused(
                reason.name(),
                claim.method().name(),
                device.deviceName(),
                code.map(ClaimedCode::codeId).orElse(null),
                code.map(ClaimedCode::phoneId).orElse(null),
                device.host(),
                retryAt.orElse(null));
        return units.runApart(() -> store.version(streamId)
                        .flatMap(version -> store.append(streamId, version, List.of(event), cause))
                        .map(Append::orRollBack)
                        .invoke(appended -> appended.forEach(each -> units.beforeCommit(() -> counts.apply(each)))))
                .replaceWithVoid();
    }
}
