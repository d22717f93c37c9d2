package io.offhook.activation.code.redeeming;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.activation.code.DeviceIdentity;
import io.offhook.activation.code.Refusal;
import io.offhook.activation.code.redeeming.Redemption.Refused;
import io.offhook.eventing.Cause;
import io.offhook.pki.mic.MicRejection;
import io.smallrye.faulttolerance.api.RateLimitException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Counts every attempt, and puts refusals on record: with the true reason, whatever the device was told. */
@ApplicationScoped
public class RedemptionRecord {

    private static final Logger LOG = Logger.getLogger(RedemptionRecord.class);

    private final RecordingRefusal recording;
    private final MeterRegistry meters;

    RedemptionRecord(RecordingRefusal recording, MeterRegistry meters) {
        this.recording = recording;
        this.meters = meters;
    }

    void write(Redemption redemption, Caller caller, Cause cause) {
        switch (redemption) {
            case Redemption.Accepted accepted -> {
                meters.counter("offhook.codes.redeemed", "again", Boolean.toString(accepted.again()))
                        .increment();
                LOG.debugf(
                        "Code redeemed: phone=%s device=%s again=%s",
                        accepted.phoneId(), accepted.deviceName(), accepted.again());
            }
            case Refused refused -> {
                count(refused.why(), "genuine");
                keep(caller.device(), recording.record(refused, caller.device(), cause));
            }
            case Redemption.ComeBack(var why, var after)
            when why == Refusal.THROTTLED -> {
                count(why, "genuine");
                keep(caller.device(), recording.record(Refused.because(why), caller.device(), cause));
            }
            case Redemption.ComeBack comeBack -> count(comeBack.why(), "genuine");
        }
    }

    /** A device that is not genuine came by. */
    public void rejected(MicRejection reason, String certificateFingerprint, Cause cause) {
        count(Refusal.UNTRUSTED_CERTIFICATE, reason.name().toLowerCase(Locale.ROOT));
        recording
                .recordStranger(reason, certificateFingerprint, cause)
                .subscribe()
                .with(done -> {}, failure -> notKept("stranger", failure));
    }

    private void count(Refusal why, String certificate) {
        meters.counter(
                        "offhook.redemptions.refused",
                        "reason",
                        why.name().toLowerCase(Locale.ROOT),
                        "certificate",
                        certificate)
                .increment();
    }

    /** Beside the answer, not before it: a refusal that is not recorded refuses all the same. */
    private static void keep(DeviceIdentity device, Uni<Void> recorded) {
        recorded.subscribe().with(done -> {}, failure -> notKept(device.deviceName(), failure));
    }

    private static void notKept(String device, Throwable failure) {
        if (!(failure instanceof RateLimitException)) {
            LOG.warnf("Refusal not recorded: device=%s failure=%s", device, failure);
        }
    }
}
