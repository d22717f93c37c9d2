package io.offhook.eventing.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.eventing.sql.GaugeQueries;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The gauges of the relay: {@code offhook.relay.backlog}, stored events that are not known to be on Kafka;
 * {@code offhook.relay.oldest.unpublished.age}, seconds since the oldest of them was stored; {@code offhook.relay.unpublishable}, events
 * that the brokers can never take and that wait for an operator.
 */
@ApplicationScoped
class RelayMeters {

    private static final String BACKLOG = """
            select case when (select tx_id from event order by tx_id desc, position desc limit 1) >= c.watermark
                then (select count(*) from event where tx_id >= c.watermark) else 0 end
            from relay_checkpoint c""";

    private static final String OLDEST = """
            select extract(epoch from clock_timestamp() - least(
                (select min(e.recorded_at) from event e where e.tx_id >= c.watermark),
                (select min(a.recorded_at) from audit_entry a where a.tx_id >= c.watermark),
                (select min(u.since) from unpublishable_event u where u.done_at is null)))
            from relay_checkpoint c""";

    static final String UNPUBLISHABLE = "select count(*) from unpublishable_event where done_at is null";

    private final GaugeQueries queries;

    RelayMeters(GaugeQueries queries) {
        this.queries = queries;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("offhook.relay.backlog", queries, it -> it.number(BACKLOG))
                .description("Stored events that are not yet known to be on Kafka")
                .register(meters);
        Gauge.builder("offhook.relay.oldest.unpublished.age", queries, it -> it.number(OLDEST))
                .description("Time since the oldest unpublished event was stored")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("offhook.relay.unpublishable", queries, it -> it.number(UNPUBLISHABLE))
                .description("Events that the brokers can never take and that wait for an operator")
                .register(meters);
    }
}
