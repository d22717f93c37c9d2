package io.offhook.eventing.store;

import static java.util.Objects.requireNonNull;

import io.offhook.contracts.Event;
import io.offhook.eventing.decider.Decider;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.store.CommandHandler.Request;
import io.offhook.eventing.store.EventStore.Pending;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The states of some streams while commands are decided on them one after the other, and the events that wait to be appended. */
final class PendingDecisions<C, S, E extends Event, R> {

    private final Decider<C, S, E, R> decider;
    private final Map<String, Stream<S>> streams = new HashMap<>();
    private final List<Pending<E>> pending = new ArrayList<>();

    private record Stream<S>(S state, long version) {}

    PendingDecisions(Decider<C, S, E, R> decider, List<History<E>> histories) {
        this.decider = decider;
        for (var history : histories) {
            var state = history.fold(decider.initial(), decider::evolve);
            streams.put(history.streamId(), new Stream<>(state, history.version()));
        }
    }

    Decision<E, R> decide(Request<C> request) {
        var stream = requireNonNull(streams.get(request.streamId()), "the histories contain every stream");
        var decision = decider.decide(stream.state(), request.command());
        var events = decision.events();
        if (!events.isEmpty()) {
            pending.add(new Pending<>(request.streamId(), stream.version(), events, request.cause()));
            var state = stream.state();
            for (var event : events) {
                state = decider.evolve(state, event);
            }
            streams.put(request.streamId(), new Stream<>(state, stream.version() + events.size()));
        }
        return decision;
    }

    /** Sorted by stream, so that two transactions that write the same streams never wait for each other. */
    List<Pending<E>> inStreamOrder() {
        return pending.stream().sorted(Comparator.comparing(Pending::streamId)).toList();
    }
}
