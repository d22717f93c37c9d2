package io.offhook.activation.code.redemption;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.activation.code.RefusalReason;
import io.offhook.activation.code.redemption.Redemption.Refused;
import io.offhook.eventing.Cause;
import io.offhook.eventing.log.RefusalLogger;
import io.offhook.pki.mic.MicRejection;
import io.smallrye.faulttolerance.api.RateLimitException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Counts how attempts end, and records refusals with their true reason: a line of the log, and an event. */
@ApplicationScoped
public class RedemptionOutcomes {

    private static final Logger LOG = Logger.getLogger(RedemptionOutcomes.class);
    private static final String GENUINE = "genuine";

    private final RefusalRecorder recorder;
    private final MeterRegistry meters;
    private final RefusalLogger refusals = new RefusalLogger(RedemptionOutcomes.class);

    RedemptionOutcomes(RefusalRecorder recorder, MeterRegistry meters) {
        this.recorder = recorder;
        this.meters = meters;
    }

    void add(Redemption redemption, Caller caller, Cause cause) {
        switch (redemption) {
            case Redemption.Accepted accepted -> accepted(accepted);
            case Refused refused -> refused(refused, caller, cause);
            case Redemption.RetryLater(var reason, var after)
            when reason == RefusalReason.THROTTLED -> throttled(after, caller, cause);
            case Redemption.RetryLater retryLater -> count(retryLater.reason(), GENUINE);
        }
    }

    /** A device was refused because of its certificate. */
    public void untrusted(MicRejection reason, UntrustedDevice device, Cause cause) {
        count(RefusalReason.UNTRUSTED_CERTIFICATE, reason.name().toLowerCase(Locale.ROOT));
        refusals.refused(
                cause,
                "Redemption refused: reason=%s certificate=%s fingerprint=%s",
                RefusalReason.UNTRUSTED_CERTIFICATE,
                reason,
                device.certificateFingerprint());
        start(recorder.recordUntrusted(reason, device, cause), "untrusted");
    }

    private void accepted(Redemption.Accepted accepted) {
        meters.counter("offhook.codes.redeemed", "again", Boolean.toString(accepted.again()))
                .increment();
        LOG.debugf(
                "Code redeemed: phone=%s device=%s again=%s",
                accepted.phoneId(), accepted.deviceName(), accepted.again());
    }

    private void refused(Refused refused, Caller caller, Cause cause) {
        refused(refused, caller, Optional.empty(), cause);
    }

    private void throttled(Duration after, Caller caller, Cause cause) {
        refused(
                Refused.because(RefusalReason.THROTTLED),
                caller,
                Optional.of(cause.at().plus(after)),
                cause);
    }

    private void refused(Refused refused, Caller caller, Optional<Instant> retryAt, Cause cause) {
        count(refused.refusal().reason(), GENUINE);
        refusals.refused(
                cause,
                "Redemption refused: reason=%s device=%s code=%s phone=%s",
                refused.refusal().reason(),
                caller.device().deviceName(),
                refused.code().map(it -> it.codeId().toString()).orElse("none"),
                refused.code().map(it -> it.phoneId().toString()).orElse("none"));
        start(recorder.record(refused, caller, retryAt, cause), caller.device().deviceName());
    }

    private void count(RefusalReason reason, String certificate) {
        meters.counter(
                        "offhook.redemptions.refused",
                        "reason",
                        reason.name().toLowerCase(Locale.ROOT),
                        "certificate",
                        certificate)
                .increment();
    }

    /** The answer does not wait for the record, and does not depend on it. */
    private static void start(Uni<Void> record, String device) {
        record.subscribe().with(done -> {}, failure -> {
            if (!(failure instanceof RateLimitException)) {
                LOG.warnf(
                        "Refusal not recorded: device=%s failure=%s",
                        device, failure.getClass().getName());
            }
        });
    }
}
