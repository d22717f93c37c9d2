package io.offhook.activation.code.redemption;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.activation.code.RefusalReason;
import io.offhook.activation.code.redemption.Redemption.Refused;
import io.offhook.eventing.Cause;
import io.offhook.eventing.log.RefusalLogger;
import io.offhook.pki.mic.MicRejection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.faulttolerance.api.RateLimitException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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

    /** At 0 from the start, for objectives and alerts. */
    void register(@Observes StartupEvent event) {
        redeemed(false);
        redeemed(true);
        refused(RefusalReason.THROTTLED, GENUINE);
        refused(RefusalReason.BUSY, GENUINE);
        for (var rejection : MicRejection.values()) {
            refused(RefusalReason.UNTRUSTED_CERTIFICATE, label(rejection));
        }
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
        count(RefusalReason.UNTRUSTED_CERTIFICATE, label(reason));
        refusals.refused(
                cause,
                "Redemption refused: reason=%s certificate=%s fingerprint=%s",
                RefusalReason.UNTRUSTED_CERTIFICATE,
                reason,
                device.certificateFingerprint());
        start(recorder.recordUntrusted(reason, device, cause), "untrusted");
    }

    private void accepted(Redemption.Accepted accepted) {
        redeemed(accepted.again()).increment();
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

    private Counter redeemed(boolean again) {
        return meters.counter("offhook.codes.redeemed", "again", Boolean.toString(again));
    }

    private void count(RefusalReason reason, String certificate) {
        refused(reason, certificate).increment();
    }

    private Counter refused(RefusalReason reason, String certificate) {
        return meters.counter("offhook.redemptions.refused", "reason", label(reason), "certificate", certificate);
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
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
