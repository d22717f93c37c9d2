package io.offhook.eventing.inbox;

import io.offhook.eventing.Recorded;
import io.smallrye.mutiny.Uni;

/** What a consumer does with an event, in a transaction that the inbox opened. Ignore what does not concern you. */
public interface EventHandler {

    Uni<Void> on(Recorded<?> event);

    /** A thing on a compacted topic is no more. */
    default Uni<Void> onErased(String key) {
        return Uni.createFrom().voidItem();
    }
}
