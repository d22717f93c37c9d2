package io.offhook.selfcare.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts the mail server and tells the application where it is; test classes take it as a field. */
public final class TestMailServerResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable TestMailServer server;

    @Override
    public Map<String, String> start() {
        server = new TestMailServer();
        return Map.of("offhook.smtp.host", "127.0.0.1", "offhook.smtp.port", String.valueOf(server.port()));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(TestMailServer.class));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
