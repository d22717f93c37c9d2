package io.offhook.eventing.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.eventing.sql.GaugeQueries;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The gauges {@code offhook.inbox.parked}, how many records are parked, and {@code offhook.inbox.parked.age}, seconds since the oldest of
 * them was parked. Both are tagged {@code kind}: {@code gap} for records that wait for an earlier one, {@code failed} for the others. And
 * {@code offhook.inbox.quarantined}, how many records that may be forged are kept.
 */
@ApplicationScoped
class ParkedRecordsMeters {

    private static final String COUNT = "select count(*) from parked where failed = ";
    private static final String AGE =
            "select coalesce(extract(epoch from clock_timestamp() - min(parked_at)), 0) from parked where failed = ";

    private static final String QUARANTINED = "select count(*) from quarantined";

    private final GaugeQueries queries;

    ParkedRecordsMeters(GaugeQueries queries) {
        this.queries = queries;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        register(meters, "gap", false);
        register(meters, "failed", true);
        Gauge.builder("offhook.inbox.quarantined", queries, it -> it.number(QUARANTINED))
                .description("Records that may be forged, kept for an administrator")
                .register(meters);
    }

    private void register(MeterRegistry meters, String kind, boolean failed) {
        Gauge.builder("offhook.inbox.parked", queries, it -> it.number(COUNT + failed))
                .description("Records that wait for an earlier one, or that failed")
                .tag("kind", kind)
                .register(meters);
        Gauge.builder("offhook.inbox.parked.age", queries, it -> it.number(AGE + failed))
                .description("Time since the oldest parked record was parked")
                .baseUnit("seconds")
                .tag("kind", kind)
                .register(meters);
    }
}
