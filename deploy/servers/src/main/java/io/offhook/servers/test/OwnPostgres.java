package io.offhook.servers.test;

import io.offhook.servers.postgres.PostgresServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A PostgreSQL of one test class alone, which it may kill and freeze. The test finds it in a field of type {@link PostgresServer}. */
public final class OwnPostgres implements QuarkusTestResourceLifecycleManager {

    private final PostgresServer server = PostgresServer.start();

    @Override
    public Map<String, String> start() {
        server.createDatabase(ServerConfiguration.DATABASE);
        return ServerConfiguration.postgres("127.0.0.1:" + server.port(), server.password());
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
