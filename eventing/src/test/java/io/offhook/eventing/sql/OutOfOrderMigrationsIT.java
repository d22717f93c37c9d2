package io.offhook.eventing.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.output.MigrateOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each test has a schema of its own. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OutOfOrderMigrationsIT {

    @Inject
    DataSource source;

    @TempDir
    Path folder;

    private final String schema = "m" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void in_a_new_database_nothing_is_out_of_order() throws IOException {
        add("V0001__events.sql");
        add("V1001__service.sql");

        assertThat(configuration().isOutOfOrder()).isFalse();
        assertThat(migrate()).containsExactly("0001", "1001");
    }

    @Test
    void a_start_without_new_migrations_needs_no_other_order() throws IOException {
        add("V0001__events.sql");
        add("V1001__service.sql");
        migrate();

        assertThat(configuration().isOutOfOrder()).isFalse();
        assertThat(migrate()).isEmpty();
    }

    @Test
    void a_new_migration_of_the_service_is_in_order() throws IOException {
        add("V1001__service.sql");
        migrate();
        add("V1002__service.sql");

        assertThat(configuration().isOutOfOrder()).isFalse();
        assertThat(migrate()).containsExactly("1002");
    }

    @Test
    void a_new_migration_with_a_lower_number_is_applied_too() throws IOException {
        add("V0001__events.sql");
        add("V1001__service.sql");
        migrate();
        add("V0002__inbox.sql");
        add("V1002__service.sql");

        assertThat(migrate()).containsExactly("0002", "1002");
    }

    @Test
    void a_version_starts_on_a_database_that_a_newer_one_has_migrated() throws IOException {
        add("V0001__events.sql");
        add("V1001__service.sql");
        add("V0002__of_the_newer_version.sql");
        add("V1002__of_the_newer_version.sql");
        migrate();
        Files.delete(folder.resolve("V0002__of_the_newer_version.sql"));
        Files.delete(folder.resolve("V1002__of_the_newer_version.sql"));

        assertThat(migrate()).isEmpty();
    }

    @Test
    void a_migration_whose_contents_changed_is_refused() throws IOException {
        add("V1001__service.sql");
        migrate();
        Files.writeString(folder.resolve("V1001__service.sql"), "select 2;");

        assertThatThrownBy(this::migrate).isInstanceOf(FlywayValidateException.class);
    }

    private void add(String migration) throws IOException {
        Files.writeString(folder.resolve(migration), "select 1;");
    }

    private List<String> migrate() {
        return configuration().load().migrate().migrations.stream()
                .map((MigrateOutput each) -> each.version)
                .toList();
    }

    private FluentConfiguration configuration() {
        var configuration =
                Flyway.configure().dataSource(source).schemas(schema).locations("filesystem:" + folder);
        new MigrationsOfNewerVersions().customize(configuration);
        new OutOfOrderMigrations().customize(configuration);
        return configuration;
    }
}
