package io.offhook.eventing.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The gauge {@code offhook.relay.backlog}: stored events that are not yet known to be on Kafka. */
@ApplicationScoped
class RelayBacklog {

    private static final String COUNT = """
            select case when (select tx_id from event order by tx_id desc, position desc limit 1) >= c.watermark
                then (select count(*) from event where tx_id >= c.watermark) else 0 end
            from relay_checkpoint c""";

    private final DataSource source;

    RelayBacklog(DataSource source) {
        this.source = source;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("offhook.relay.backlog", this, RelayBacklog::count)
                .description("Stored events that are not yet known to be on Kafka")
                .register(meters);
    }

    private double count() {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            try (var row = statement.executeQuery(COUNT)) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            return Double.NaN; // unknown is not zero
        }
    }
}
