package io.offhook.eventing.relay;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.rebuild.RebuildSession;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pool of one connection, which PostgreSQL ends as it does when it is killed. Whoever keeps it leaves none for the next. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class EndedConnectionsIT {

    @Inject
    DataSource source;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @SuppressWarnings("NullAway.Init") // set before each test
    private AgroalDataSource pool;

    @BeforeEach
    void thePoolHasAConnectionThatHasEnded() throws SQLException {
        pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(of -> of.maxSize(1)
                        .acquisitionTimeout(Duration.ofSeconds(2))
                        .exceptionSorter(new PostgreSQLExceptionSorter())
                        .connectionFactoryConfiguration(to -> to.jdbcUrl(url)
                                .principal(new NamePrincipal(user))
                                .credential(new SimplePassword(password)))));
        try (var killer = source.getConnection();
                var kill = killer.prepareStatement("select pg_terminate_backend(?, 5000)")) {
            kill.setInt(1, processOfThePool());
            kill.execute();
        }
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void a_relay_gives_it_back() {
        failsOnceAlone(
                () -> RelaySession.open(pool, Topic.PHONE, new EpochProgress()).close());
    }

    @Test
    void a_rebuild_gives_it_back() {
        failsOnceAlone(() -> {
            var session = RebuildSession.open(pool);
            session.orElseThrow().close();
        });
    }

    @Test
    void a_comparison_gives_it_back() {
        failsOnceAlone(() -> RebuildSession.snapshot(pool).close());
    }

    private static void failsOnceAlone(ThrowingCallable use) {
        assertThatThrownBy(use).isInstanceOf(SQLException.class);
        assertThatCode(use).doesNotThrowAnyException();
    }

    private int processOfThePool() throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }
}
