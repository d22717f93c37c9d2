package io.offhook.eventing.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.eventing.meter.LastKnown;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * The gauge {@code offhook.projection.lag}: records a consumer of this replica still has before it, per channel. Of the partition that is
 * furthest behind.
 */
@ApplicationScoped
class ProjectionLag {

    private static final int AFTER_CONSUMERS = Integer.MAX_VALUE;
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration TURN = Duration.ofSeconds(4);

    private final KafkaClientService clients;

    ProjectionLag(KafkaClientService clients) {
        this.clients = clients;
    }

    void register(@Observes @Priority(AFTER_CONSUMERS) StartupEvent event, MeterRegistry meters) {
        for (var channel : clients.getConsumerChannels()) {
            var lag = new LastKnown(
                    () -> lag(clients.getConsumer(channel)),
                    Double.NaN,
                    Infrastructure.getDefaultWorkerPool(),
                    System::nanoTime);
            Gauge.builder("offhook.projection.lag", lag::get)
                    .description("Records that a consumer still has before it")
                    .tag("channel", channel)
                    .register(meters);
        }
    }

    private static double lag(KafkaConsumer<?, ?> consumer) {
        return consumer.runOnPollingThread(ProjectionLag::furthestBehind)
                .await()
                .atMost(TURN);
    }

    /** Asks the brokers: what the client measures itself it measures where it fetches, and a consumer that waits fetches nothing. */
    private static double furthestBehind(Consumer<?, ?> consumer) {
        var ends = consumer.endOffsets(consumer.assignment(), ANSWER);
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - consumer.position(end.getKey(), ANSWER))
                .max()
                .orElse(0);
    }
}
