package io.offhook.eventing.sql;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Lets a service start on a database that a newer version has migrated: a pod that starts again during an upgrade, and a rollback. Migrations
 * only add. Those of {@code db/eventing} have lower numbers than those of the services, so to an older version they are missing, and Flyway
 * lets only future ones pass by itself. A migration whose contents changed is refused as before.
 */
@Singleton
class MigrationsOfNewerVersions implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.ignoreMigrationPatterns("*:missing", "*:future");
    }
}
