package io.offhook.provisioning.files.sighting;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.contracts.device.DeviceSeen;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Cause;
import io.offhook.eventing.relay.PublishingSamples;
import io.offhook.eventing.relay.SampleLimit.Outcome;
import io.offhook.provisioning.files.Caller;
import io.offhook.provisioning.files.Reply;
import io.offhook.provisioning.files.RequestedFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Tells that a file of a device was asked for. */
@ApplicationScoped
public class SeeingDevices {

    private final Sightings sightings;
    private final PublishingSamples samples;
    private final MeterRegistry meters;
    private final Clock clock;

    SeeingDevices(SightingSettings settings, PublishingSamples samples, MeterRegistry meters, Clock clock) {
        this.sightings =
                new Sightings(settings.phonesPerSecond(), settings.strangersPerSecond(), Ticker.systemTicker());
        this.samples = samples;
        this.meters = meters;
        this.clock = clock;
    }

    /** Returns at once. */
    public void see(Caller caller, RequestedFile file, Reply reply) {
        Sighting.of(file, reply).ifPresent(sighting -> {
            var outcome = sightings.admit(sighting, caller.address());
            meters.counter("offhook.sightings", "outcome", outcome.label()).increment();
            if (outcome == Outcome.PUBLISHED) {
                samples.publish(
                        Topic.DEVICE,
                        sighting.device().text(),
                        event(sighting, caller),
                        Cause.device(clock.instant(), null));
            }
        });
    }

    private static DeviceSeen event(Sighting sighting, Caller caller) {
        return new DeviceSeen(
                sighting.device().text(),
                caller.host(),
                caller.transport().label(),
                sighting.file().name(),
                sighting.result().name(),
                sighting.tag().orElse(null));
    }
}
