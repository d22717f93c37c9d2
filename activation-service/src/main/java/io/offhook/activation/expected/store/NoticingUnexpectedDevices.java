package io.offhook.activation.expected.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.activation.expected.Expectation.Reason;
import io.offhook.activation.expected.SeenDevice;
import io.offhook.activation.setting.ExpectedDevicePolicy;
import io.offhook.eventing.Cause;
import io.offhook.eventing.log.Correlation;
import io.smallrye.faulttolerance.api.RateLimitException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Tells of devices that are on no list: an event, a counter and a line of the log, once for a device and a policy. Nobody waits for it. */
@ApplicationScoped
class NoticingUnexpectedDevices {

    private static final Logger LOG = Logger.getLogger(NoticingUnexpectedDevices.class);

    private final UnexpectedDeviceRecorder recorder;
    private final MeterRegistry meters;

    /** A device that was recorded lately: its next requests need not ask the database. */
    private final Cache<String, Boolean> noticed = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    NoticingUnexpectedDevices(UnexpectedDeviceRecorder recorder, MeterRegistry meters) {
        this.recorder = recorder;
        this.meters = meters;
    }

    /** What is not recorded now, because too many are or the process dies, is recorded when the device asks again. */
    void notice(SeenDevice device, Reason reason, ExpectedDevicePolicy policy, Cause cause) {
        var key = UnexpectedDeviceRecorder.streamId(device, policy);
        if (noticed.asMap().putIfAbsent(key, true) != null) {
            return;
        }
        recorder.record(device, policy, cause)
                .subscribe()
                .with(
                        isNew -> {
                            if (isNew) {
                                Correlation.during(cause, () -> tell(device, reason, policy));
                            }
                        },
                        failure -> {
                            noticed.invalidate(key);
                            if (!(failure instanceof RateLimitException)) {
                                LOG.warnf(
                                        "Unexpected device not recorded: device=%s failure=%s",
                                        device.deviceName(), failure.getClass().getName());
                            }
                        });
    }

    private void tell(SeenDevice device, Reason reason, ExpectedDevicePolicy policy) {
        meters.counter("offhook.devices.unexpected", "policy", policy.name()).increment();
        LOG.warnf(
                "Unexpected device: device=%s model=%s reason=%s policy=%s",
                device.deviceName(), device.model(), reason, policy);
    }
}
