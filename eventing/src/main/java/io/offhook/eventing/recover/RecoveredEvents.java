package io.offhook.eventing.recover;

import io.offhook.eventing.Recorded;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** What else of a service follows its own events, beside read models, which follow them anyway. Each is a bean. */
public interface RecoveredEvents {

    /** In the transaction that takes the events back, in the order in which they happened. */
    Uni<Void> recovered(List<? extends Recorded<?>> events);
}
