package io.offhook.eventing.signature;

import io.offhook.contracts.topic.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Verifies records of the sources that must sign ({@code offhook.events.signatures.required}). */
@ApplicationScoped
public class EventVerification {

    private final EventKeyRing ring;

    EventVerification(EventKeyRing ring) {
        this.ring = ring;
    }

    /**
     * Does nothing on a topic none of whose writers must sign. On others, a record that names no writer of the topic is refused too:
     * it would only have to name another source to need no signature.
     *
     * @throws UnverifiedEvent if the record is not what its source signed
     */
    public void verify(Topic topic, Map<String, String> headers, byte @Nullable [] data) {
        if (Collections.disjoint(topic.writers(), ring.required())) {
            return;
        }
        var source = headers.get("ce_source");
        var writer = topic.writers().stream()
                .filter(each -> EventSource.of(each).equals(source))
                .findFirst()
                .orElseThrow(() -> new UnverifiedEvent("the source does not write to this topic"));
        if (ring.required().contains(writer)) {
            EventSignature.verify(ring.keys(writer), headers, data);
        }
    }

    /** Whether records of this service are believed for their signature alone. */
    public boolean isRequiredOf(String service) {
        return ring.required().contains(service);
    }
}
