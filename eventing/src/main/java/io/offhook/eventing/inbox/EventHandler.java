package io.offhook.eventing.inbox;

import io.offhook.eventing.Recorded;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** What a consumer does with an event, in a transaction that the inbox opened. Ignore what does not concern you. */
public interface EventHandler {

    Uni<Void> on(Recorded<?> event);

    /**
     * Many events of as many streams, in the order in which they came. Worth a method of its own where a handful of
     * statements does for all of them what would be a handful for each; if it fails, they come again one by one.
     */
    default Uni<Void> onAll(List<Recorded<?>> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(this::on)
                .onItem()
                .ignoreAsUni();
    }

    /** A thing on a compacted topic is no more. */
    default Uni<Void> onErased(String key) {
        return Uni.createFrom().voidItem();
    }
}
