package io.offhook.rest.listener;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.eventing.meter.LastKnown;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The gauge {@code offhook.ready}: 1 if the readiness checks pass. */
@Singleton
class ReadinessMeter {

    void register(@Observes StartupEvent event, MeterRegistry meters, SmallRyeHealthReporter health) {
        var ready = new LastKnown(
                () -> health.getReadiness().isDown() ? 0 : 1,
                0,
                Infrastructure.getDefaultWorkerPool(),
                System::nanoTime);
        Gauge.builder("offhook.ready", ready::get).register(meters);
    }
}
