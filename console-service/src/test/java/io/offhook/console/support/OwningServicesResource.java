package io.offhook.console.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts the stub and tells the application where it is; test classes take it as a field. */
public final class OwningServicesResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable OwningServices stub;

    @Override
    public Map<String, String> start() {
        var started = new OwningServices();
        stub = started;
        var settings = new HashMap<String, String>();
        for (var service : List.of("provisioning", "activation", "tvs", "selfcare")) {
            settings.put("quarkus.rest-client." + service + ".url", started.url());
            settings.put("offhook.console.services." + service + ".management-url", started.url());
        }
        return settings;
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
