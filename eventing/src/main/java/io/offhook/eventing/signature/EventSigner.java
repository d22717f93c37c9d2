package io.offhook.eventing.signature;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Signs this service's own events, if it has a key. */
@ApplicationScoped
public class EventSigner {

    private final EventKeyRing ring;
    private final String service;

    EventSigner(EventKeyRing ring, @ConfigProperty(name = "offhook.service") String service) {
        this.ring = ring;
        this.service = service;
    }

    /** The value of {@link EventSignature#HEADER}. */
    public Optional<String> sign(Map<String, String> headers, byte @Nullable [] data) {
        return ring.signingKey(service).map(key -> EventSignature.sign(key.getKey(), key.getValue(), headers, data));
    }
}
