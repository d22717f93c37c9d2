package io.offhook.selfcare.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts the peer and tells the application where it is; test classes take it as a field. */
public final class ActivationPeerResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable ActivationPeer peer;

    @Override
    public Map<String, String> start() {
        peer = new ActivationPeer();
        return Map.of("quarkus.rest-client.activation.url", peer.url());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(peer, new TestInjector.MatchesType(ActivationPeer.class));
    }

    @Override
    public void stop() {
        if (peer != null) {
            peer.close();
        }
    }
}
