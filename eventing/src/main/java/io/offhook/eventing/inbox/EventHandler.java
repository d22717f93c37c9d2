package io.offhook.eventing.inbox;

import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.record.InboxRecord;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/** What a consumer does with an event, in a transaction that the inbox opened. It ignores events that do not concern it. */
public interface EventHandler {

    Uni<Void> on(Recorded<?> event);

    /** One that handles one event as it handles many. */
    static EventHandler together(Function<List<Recorded<?>>, Uni<Void>> handler) {
        return new EventHandler() {
            @Override
            public Uni<Void> on(Recorded<?> event) {
                return handler.apply(List.of(event));
            }

            @Override
            public Uni<Void> onAll(List<Recorded<?>> events) {
                return handler.apply(events);
            }
        };
    }

    /**
     * Many events of as many streams, in the order in which they came. Override it where a few statements do for all of them what
     * {@link #on} does with a few for each. If it fails, the events come again one by one. Samples may come twice, and many of a
     * stream together: a handler knows those that it has seen by their ids.
     */
    default Uni<Void> onAll(List<Recorded<?>> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(this::on)
                .onItem()
                .ignoreAsUni();
    }

    /** The state of this key, on a compacted topic, is erased. */
    default Uni<Void> onErased(String key) {
        return Uni.createFrom().voidItem();
    }

    /** The same for a handler that needs to know which tombstone says so. */
    default Uni<Void> onErased(InboxRecord tombstone) {
        return onErased(tombstone.streamId());
    }

    /** After records were applied and committed, replayed ones included: for what follows outside of the database. Idempotent. */
    default Uni<Void> afterCommit() {
        return Uni.createFrom().voidItem();
    }
}
