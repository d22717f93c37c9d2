package io.offhook.activation.code.redeeming;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.activation.code.DeviceIdentity;
import io.offhook.activation.code.Refusal;
import io.offhook.activation.trust.MicRejection;
import io.offhook.eventing.Cause;
import io.smallrye.faulttolerance.api.RateLimitException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Counts and records every attempt, and turns a failure of a part into "busy". */
@ApplicationScoped
public class RedemptionDesk {

    private static final Logger LOG = Logger.getLogger(RedemptionDesk.class);

    private final RedeemingCode redeeming;
    private final RecordingRefusal recording;
    private final MeterRegistry meters;

    RedemptionDesk(RedeemingCode redeeming, RecordingRefusal recording, MeterRegistry meters) {
        this.redeeming = redeeming;
        this.recording = recording;
        this.meters = meters;
    }

    public Uni<Redemption> redeem(String typed, DeviceIdentity device, Cause cause) {
        return redeeming
                .redeem(typed, device, cause)
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf(
                            "Redemption fails: device=%s failure=%s",
                            device.deviceName(), failure.getClass().getName());
                    return Redemption.because(Refusal.BUSY);
                })
                .invoke(redemption -> count(redemption, device, cause));
    }

    /** A device that is not genuine came by. */
    public void rejected(MicRejection reason) {
        meters.counter(
                        "offhook.redemptions.refused",
                        "reason",
                        Refusal.UNTRUSTED_CERTIFICATE.name().toLowerCase(Locale.ROOT),
                        "certificate",
                        reason.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    private void count(Redemption redemption, DeviceIdentity device, Cause cause) {
        switch (redemption) {
            case Redemption.Accepted accepted -> {
                meters.counter("offhook.codes.redeemed", "again", Boolean.toString(accepted.again()))
                        .increment();
                LOG.infof(
                        "Code redeemed: phone=%s device=%s again=%s",
                        accepted.phoneId(), accepted.deviceName(), accepted.again());
            }
            case Redemption.Refused refused -> {
                meters.counter(
                                "offhook.redemptions.refused",
                                "reason",
                                refused.refusal().name().toLowerCase(Locale.ROOT),
                                "certificate",
                                "genuine")
                        .increment();
                if (refused.refusal() != Refusal.BUSY) {
                    record(refused, device, cause);
                }
            }
        }
    }

    /** Beside the answer, not before it: a refusal that is not recorded refuses all the same. */
    private void record(Redemption.Refused refused, DeviceIdentity device, Cause cause) {
        recording.record(refused, device, cause).subscribe().with(done -> {}, failure -> {
            if (!(failure instanceof RateLimitException)) {
                LOG.warnf("Refusal not recorded: device=%s failure=%s", device.deviceName(), failure);
            }
        });
    }
}
