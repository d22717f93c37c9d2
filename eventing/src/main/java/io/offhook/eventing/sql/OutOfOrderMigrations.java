package io.offhook.eventing.sql;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.Arrays;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Lets Flyway apply a new migration of {@code db/eventing} to a database that has migrations of its service, which have higher numbers.
 * Only then: a service that may always apply migrations out of order is warned of that at every start.
 */
@Singleton
class OutOfOrderMigrations implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.outOfOrder(false);
        var migrations = configuration.load().info().all();
        configuration.outOfOrder(Arrays.stream(migrations).anyMatch(each -> each.getState() == MigrationState.IGNORED));
    }
}
