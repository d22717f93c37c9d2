package io.offhook.eventing.designs;

import io.offhook.servers.postgres.PostgresServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.Map;

/** A PostgreSQL behind a proxy that counts round trips. The test finds the proxy in a field of its type. */
public final class CountedPostgres implements QuarkusTestResourceLifecycleManager {

    private static final String NAME = "offhook";

    private final PostgresServer server = PostgresServer.start();
    private final RoundTripProxy proxy =
            new RoundTripProxy(URI.create(server.reactiveUrl(NAME)).getPort());

    @Override
    public Map<String, String> start() {
        server.createDatabase(NAME);
        var address = "postgresql://127.0.0.1:%d/%s".formatted(proxy.port(), NAME);
        return Map.of(
                "quarkus.datasource.username",
                NAME,
                "quarkus.datasource.password",
                server.password(),
                "quarkus.datasource.jdbc.url",
                "jdbc:" + address,
                "quarkus.datasource.reactive.url",
                address);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(proxy, new TestInjector.MatchesType(RoundTripProxy.class));
    }

    @Override
    public void stop() {
        server.close();
    }
}
