package io.offhook.activation.code.deciding;

import static java.util.Objects.requireNonNull;

import io.offhook.activation.code.ActivationDecider;
import io.offhook.activation.code.PhoneActivation;
import io.offhook.activation.code.deciding.Deciding.Asked;
import io.offhook.activation.code.deciding.Deciding.Outcome;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.eventing.EventStore.Pending;
import io.offhook.eventing.History;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Some streams as they are while commands are decided on them, one after the other. */
final class Hearing {

    private final Map<String, Place> places = new HashMap<>();
    private final List<Pending<ActivationEvent>> pending = new ArrayList<>();

    private record Place(PhoneActivation state, long version) {}

    Hearing(List<History<ActivationEvent>> histories) {
        for (var history : histories) {
            var state = history.fold(ActivationDecider.initial(), ActivationDecider::evolve);
            places.put(history.streamId(), new Place(state, history.version()));
        }
    }

    Outcome hear(Asked asked) {
        var place = requireNonNull(places.get(asked.streamId()));
        var decision = ActivationDecider.decide(place.state(), asked.command());
        if (!decision.events().isEmpty()) {
            pending.add(new Pending<>(asked.streamId(), place.version(), decision.events(), asked.cause()));
            var state = place.state();
            for (var event : decision.events()) {
                state = ActivationDecider.evolve(state, event);
            }
            places.put(
                    asked.streamId(),
                    new Place(state, place.version() + decision.events().size()));
        }
        return new Outcome(place.state(), decision);
    }

    /** In the order of streams, so that two who write the same ones never wait for each other. */
    List<Pending<ActivationEvent>> pending() {
        return pending.stream().sorted(Comparator.comparing(Pending::streamId)).toList();
    }
}
