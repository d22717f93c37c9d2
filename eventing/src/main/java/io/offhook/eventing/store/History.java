package io.offhook.eventing.store;

import io.offhook.contracts.Event;
import io.offhook.eventing.Recorded;
import java.util.List;
import java.util.function.BiFunction;

/** All that is recorded of one stream, in order. */
public record History<E extends Event>(String streamId, List<Recorded<E>> events) {

    /** What the next append expects: the version of the last event, 0 for a stream that does not exist. */
    public long version() {
        return events.isEmpty() ? 0 : events.getLast().version();
    }

    /** The state that the events lead to. */
    public <S> S fold(S initial, BiFunction<S, E, S> evolve) {
        S state = initial;
        for (Recorded<E> each : events) {
            state = evolve.apply(state, each.event());
        }
        return state;
    }
}
