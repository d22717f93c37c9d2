package io.offhook.rest.listener;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The gauge {@code offhook.ready}: 1 if the readiness checks pass. Whoever reads the metrics makes them run, so it blocks as they do. */
@Singleton
class ReadinessMeter {

    void register(@Observes StartupEvent event, MeterRegistry meters, SmallRyeHealthReporter health) {
        Gauge.builder("offhook.ready", () -> health.getReadiness().isDown() ? 0 : 1)
                .register(meters);
    }
}
