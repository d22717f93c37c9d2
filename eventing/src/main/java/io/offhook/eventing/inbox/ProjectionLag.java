package io.offhook.eventing.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The gauge {@code offhook.projection.lag}: records a consumer of this replica still has before it, per channel. */
@ApplicationScoped
class ProjectionLag {

    private static final int AFTER_CONSUMERS = Integer.MAX_VALUE;

    private final KafkaClientService clients;

    ProjectionLag(KafkaClientService clients) {
        this.clients = clients;
    }

    void register(@Observes @Priority(AFTER_CONSUMERS) StartupEvent event, MeterRegistry meters) {
        for (var channel : clients.getConsumerChannels()) {
            Gauge.builder("offhook.projection.lag", channel, this::lag)
                    .description("Records that a consumer still has before it")
                    .tag("channel", channel)
                    .register(meters);
        }
    }

    /** The brokers' word: the distance to the end of the partition that is furthest behind. */
    private double lag(String channel) {
        return clients.getConsumer(channel).unwrap().metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("records-lag-max"))
                .mapToDouble(metric -> ((Number) metric.metricValue()).doubleValue())
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }
}
