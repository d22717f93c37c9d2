package io.offhook.console.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts the stub and tells the application where it is; test classes take it as a field. */
public final class OwningServicesResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable OwningServices stub;

    @Override
    public Map<String, String> start() {
        var started = new OwningServices();
        stub = started;
        return Map.of(
                "quarkus.rest-client.provisioning.url", started.url(),
                "quarkus.rest-client.activation.url", started.url(),
                "quarkus.rest-client.tvs.url", started.url(),
                "quarkus.rest-client.selfcare.url", started.url());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(stub, new TestInjector.MatchesType(OwningServices.class));
    }

    @Override
    public void stop() {
        if (stub != null) {
            stub.close();
        }
    }
}
