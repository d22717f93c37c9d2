package io.offhook.selfcare;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.selfcare.support.TestPhone;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The gauge that says how far a consumer is behind. */
@QuarkusTest
@WithRealServers
class ProjectionLagIT {

    private static final String CHANNEL = "phone";
    private static final Duration A_WHILE = Duration.ofSeconds(20);

    @Inject
    KafkaClientService clients;

    @Inject
    MeterRegistry meters;

    @Test
    void a_consumer_that_fetches_nothing_is_behind_all_the_same() {
        var consumer = clients.getConsumer(CHANNEL);
        consumer.pause().await().atMost(A_WHILE);
        try {
            TestPhone.of("laura", "A phone that nobody hears of yet").provisioned();
            await().untilAsserted(() -> assertThat(lag()).isPositive());
        } finally {
            consumer.resume().await().atMost(A_WHILE);
        }

        await().untilAsserted(() -> assertThat(lag()).isZero());
    }

    private double lag() {
        return meters.get("offhook.projection.lag")
                .tag("channel", CHANNEL)
                .gauge()
                .value();
    }
}
