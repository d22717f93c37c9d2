package io.offhook.activation.report;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.activation.code.DeviceIdentity;
import io.offhook.contracts.device.DeviceReported;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Cause;
import io.offhook.eventing.relay.PublishingSamples;
import io.offhook.eventing.relay.SampleLimit;
import io.offhook.eventing.relay.SampleLimit.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Publishes what devices report. */
@ApplicationScoped
public class TakingReports {

    private static final Duration ONCE = Duration.ofMinutes(10);

    /** A boot has a few. A device cannot use up what is for all. */
    private static final int REPORTS_OF_A_DEVICE = 20;

    private final SampleLimit<Kind> limit;
    private final PublishingSamples samples;
    private final MeterRegistry meters;

    /** @param perSecond of all devices, from 1 on */
    TakingReports(
            @ConfigProperty(name = "offhook.reports.per-second") int perSecond,
            PublishingSamples samples,
            MeterRegistry meters) {
        this.limit = new SampleLimit<>(ONCE, REPORTS_OF_A_DEVICE, perSecond, Ticker.systemTicker());
        this.samples = samples;
        this.meters = meters;
    }

    private record Kind(String deviceName, DeviceReport report) {}

    /**
     * Returns at once.
     *
     * @param host the IP address that reported
     */
    public Outcome take(DeviceReport report, DeviceIdentity device, String host, Cause cause) {
        var outcome = limit.admit(new Kind(device.deviceName(), report), device.deviceName());
        meters.counter("offhook.device.reports", "outcome", outcome.label()).increment();
        if (outcome == Outcome.PUBLISHED) {
            samples.publish(
                    Topic.DEVICE,
                    device.deviceName(),
                    new DeviceReported(
                            device.deviceName(),
                            device.certificateFingerprint(),
                            host,
                            report.outcome().name(),
                            report.reason().orElse(null)),
                    cause);
        }
        return outcome;
    }
}
