package io.offhook.eventing.inbox;

import io.offhook.servers.postgres.PostgresServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A PostgreSQL of one test class alone, which it may kill. The test finds it in a field of type {@link PostgresServer}. */
public final class OwnPostgres implements QuarkusTestResourceLifecycleManager {

    private final PostgresServer server = PostgresServer.start();

    @Override
    public Map<String, String> start() {
        server.createDatabase("offhook");
        return Map.of(
                "quarkus.datasource.username", "offhook",
                "quarkus.datasource.password", server.password(),
                "quarkus.datasource.jdbc.url", server.jdbcUrl("offhook"),
                "quarkus.datasource.reactive.url", server.reactiveUrl("offhook"));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(PostgresServer.class));
    }

    @Override
    public void stop() {
        server.close();
    }
}
