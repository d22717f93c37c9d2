package io.offhook.activation.code.redemption;

import io.offhook.activation.code.RefusalReason;
import io.offhook.activation.code.secret.CodeLocation;
import io.offhook.activation.code.store.RefusalProjection;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.Append;
import io.offhook.eventing.store.EventStore;
import io.offhook.pki.mic.MicRejection;
import io.smallrye.faulttolerance.api.RateLimit;
import io.smallrye.faulttolerance.api.RateLimitException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Records refusals as events, and counts them. An event is in a stream of the device: unknown devices do not write to the streams of phones. The rate is limited, so that an
 * attacker cannot fill the event store; beyond it, recording fails with {@link RateLimitException} and only the counters know.
 */
@ApplicationScoped
class RefusalRecorder {

    private final UnitOfWork units;
    private final EventStore store;
    private final RefusalProjection counts;

    RefusalRecorder(UnitOfWork units, EventStore store, RefusalProjection counts) {
        this.units = units;
        this.store = store;
        this.counts = counts;
    }

    @RateLimit(value = 50, window = 1, windowUnit = ChronoUnit.SECONDS)
    Uni<Void> record(Redemption.Refused refused, Caller caller, Optional<Instant> retryAt, Cause cause) {
        var device = caller.device();
        return append(
                "device/" + device.deviceName(),
                new RedemptionRefused(
                        refused.refusal().reason().name(),
                        device.deviceName(),
                        device.certificateFingerprint(),
                        refused.code().map(CodeLocation::codeId).orElse(null),
                        refused.code().map(CodeLocation::phoneId).orElse(null),
                        null,
                        null,
                        null,
                        device.model(),
                        caller.host(),
                        retryAt.orElse(null)),
                cause);
    }

    /** What the certificate says is recorded as its claims: nobody vouches for them. */
    @RateLimit(value = 10, window = 1, windowUnit = ChronoUnit.SECONDS)
    Uni<Void> recordUntrusted(MicRejection reason, UntrustedDevice device, Cause cause) {
        var claims = device.claims();
        return append(
                "certificate/" + device.certificateFingerprint(),
                new RedemptionRefused(
                        RefusalReason.UNTRUSTED_CERTIFICATE.name(),
                        "",
                        device.certificateFingerprint(),
                        null,
                        null,
                        reason.name(),
                        claims.flatMap(CertificateClaims::deviceName).orElse(null),
                        claims.flatMap(CertificateClaims::issuer).orElse(null),
                        null,
                        device.host(),
                        null,
                        claims.map(CertificateClaims::notAfter).orElse(null)),
                cause);
    }

    private Uni<Void> append(String streamId, RedemptionRefused event, Cause cause) {
        return units.runApart(() -> store.version(streamId)
                        .flatMap(version -> store.append(streamId, version, List.of(event), cause))
                        .map(Append::orRollBack)
                        .invoke(appended -> appended.forEach(each -> units.beforeCommit(() -> counts.apply(each)))))
                .replaceWithVoid();
    }
}
