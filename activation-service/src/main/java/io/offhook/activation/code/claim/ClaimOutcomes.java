package io.offhook.activation.code.claim;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.activation.code.RefusalReason;
import io.offhook.activation.code.redemption.Redemption;
import io.offhook.eventing.Cause;
import io.offhook.eventing.log.RefusalLogger;
import io.smallrye.faulttolerance.api.RateLimitException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Counts how claims end, and records refusals with their true reason. */
@ApplicationScoped
class ClaimOutcomes {

    private static final Logger LOG = Logger.getLogger(ClaimOutcomes.class);

    private final ClaimRecorder recorder;
    private final MeterRegistry meters;
    private final RefusalLogger refusals = new RefusalLogger(ClaimOutcomes.class);

    ClaimOutcomes(ClaimRecorder recorder, MeterRegistry meters) {
        this.recorder = recorder;
        this.meters = meters;
    }

    /** @param meant the code, where it was named and not typed */
    void add(Redemption outcome, Optional<ClaimedCode> meant, Claim claim, Cause cause) {
        switch (outcome) {
            case Redemption.Accepted accepted -> {
                count(claim, accepted.again() ? "again" : "accepted");
                LOG.debugf(
                        "Code claimed: phone=%s device=%s method=%s",
                        accepted.phoneId(),
                        accepted.deviceName(),
                        claim.method().name());
            }
            case Redemption.Refused refused ->
                refused(
                        refused.refusal().reason(),
                        ClaimedCode.of(refused).or(() -> meant),
                        claim,
                        Optional.empty(),
                        cause);
            case Redemption.RetryLater(var reason, var after)
            when reason == RefusalReason.THROTTLED ->
                refused(reason, meant, claim, Optional.of(cause.at().plus(after)), cause);
            case Redemption.RetryLater later -> count(claim, name(later.reason()));
        }
    }

    private void refused(
            RefusalReason reason, Optional<ClaimedCode> code, Claim claim, Optional<Instant> retryAt, Cause cause) {
        count(claim, name(reason));
        refusals.refused(
                cause,
                "Claim refused: reason=%s device=%s method=%s code=%s phone=%s",
                reason,
                claim.device().deviceName(),
                claim.method().name(),
                code.map(it -> it.codeId().toString()).orElse("none"),
                code.map(it -> it.phoneId().toString()).orElse("none"));
        // The answer does not wait for the record, and does not depend on it.
        recorder.record(reason, code, claim, retryAt, cause).subscribe().with(done -> {}, failure -> {
            if (!(failure instanceof RateLimitException)) {
                LOG.warnf(
                        "Refused claim not recorded: device=%s failure=%s",
                        claim.device().deviceName(), failure.getClass().getName());
            }
        });
    }

    private void count(Claim claim, String outcome) {
        meters.counter("offhook.claims", "method", claim.method().name().toLowerCase(Locale.ROOT), "outcome", outcome)
                .increment();
    }

    private static String name(RefusalReason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
