package io.offhook.eventing.relay;

import io.offhook.eventing.sql.GaugeQueries;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says in the readiness data how many events wait for an operator. One such event does not make the service unready for all others. */
@Readiness
@ApplicationScoped
class RelayReadiness implements HealthCheck {

    private final GaugeQueries queries;

    RelayReadiness(GaugeQueries queries) {
        this.queries = queries;
    }

    @Override
    public HealthCheckResponse call() {
        double unpublishable = queries.number(RelayMeters.UNPUBLISHABLE);
        var answer = HealthCheckResponse.named("Relay").up();
        return Double.isNaN(unpublishable)
                ? answer.withData("unpublishable", "unknown").build()
                : answer.withData("unpublishable", (long) unpublishable).build();
    }
}
