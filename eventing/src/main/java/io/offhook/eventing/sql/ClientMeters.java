package io.offhook.eventing.sql;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.micrometer.runtime.MeterRegistryCustomizer;
import jakarta.inject.Singleton;

/**
 * Leaves out the gauges of single connections. Every connection registers the gauges of its client under the same name, and only the first
 * has an effect: they would tell of one connection what is meant of all. Counters and timers add up, and pools have gauges of their own.
 */
@Singleton
class ClientMeters implements MeterRegistryCustomizer {

    @Override
    public void customize(MeterRegistry registry) {
        registry.config().meterFilter(MeterFilter.deny(ClientMeters::isOfOneConnection));
        // Hibernate has a connection before the registry is customized.
        registry.getMeters().stream()
                .filter(each -> isOfOneConnection(each.getId()))
                .forEach(registry::remove);
    }

    private static boolean isOfOneConnection(Meter.Id id) {
        return id.getType() == Meter.Type.GAUGE
                && (id.getTag("clientType") != null || id.getTag("client_type") != null);
    }
}
