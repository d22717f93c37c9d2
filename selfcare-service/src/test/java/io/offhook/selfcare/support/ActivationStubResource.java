package io.offhook.selfcare.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts the stub and tells the application where it is; test classes take it as a field. */
public final class ActivationStubResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable ActivationStub stub;

    @Override
    public Map<String, String> start() {
        stub = new ActivationStub();
        return Map.of("quarkus.rest-client.activation.url", stub.url());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(stub, new TestInjector.MatchesType(ActivationStub.class));
    }

    @Override
    public void stop() {
        if (stub != null) {
            stub.close();
        }
    }
}
