package io.offhook.eventing.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ClientMetersIT {

    @Inject
    UnitOfWork units;

    @Inject
    MeterRegistry meters;

    @Test
    void what_every_connection_would_register_again_is_not_registered_and_the_rest_is() {
        Uni.join().all(query(), query(), query()).andFailFast().await().atMost(Duration.ofSeconds(30));

        var ofClients = meters.getMeters().stream()
                .map(Meter::getId)
                .filter(id -> id.getTag("clientType") != null)
                .toList();
        assertThat(ofClients).extracting(Meter.Id::getType).isNotEmpty().doesNotContain(Meter.Type.GAUGE);
    }

    private Uni<Integer> query() {
        return units.runApart(() -> PlainSql.update("select pg_sleep(0.05)"));
    }
}
