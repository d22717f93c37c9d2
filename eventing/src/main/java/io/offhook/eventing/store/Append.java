package io.offhook.eventing.store;

import io.offhook.contracts.Event;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.sql.VersionConflict;
import java.util.List;

/** How an append ended. */
public sealed interface Append<E extends Event> {

    /** The events are part of the stream once the transaction commits. */
    record Appended<E extends Event>(List<Recorded<E>> events) implements Append<E> {}

    /** Somebody else appended first. Nothing was written; decide again on what is there now. */
    record Conflict<E extends Event>(String streamId, long expectedVersion) implements Append<E> {}

    /** For use cases that leave the retry to {@link UnitOfWork}: a conflict rolls the transaction back. */
    default List<Recorded<E>> orRollBack() {
        return switch (this) {
            case Appended<E> appended -> appended.events();
            case Conflict<E> conflict -> throw new VersionConflict(conflict.streamId(), conflict.expectedVersion());
        };
    }
}
