package io.offhook.activation.code.deciding;

import io.offhook.activation.code.ActivationCommand;
import io.offhook.activation.code.ActivationDecider;
import io.offhook.activation.code.Decision;
import io.offhook.activation.code.PhoneActivation;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.eventing.Append;
import io.offhook.eventing.Cause;
import io.offhook.eventing.EventStore;
import io.offhook.eventing.EventStore.Pending;
import io.offhook.eventing.History;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Puts a command to a phone's activation, in the caller's transaction: the events, the read model and the secrets change
 * together or not at all.
 */
@ApplicationScoped
public class Deciding {

    private final EventStore store;
    private final Consequences consequences;

    Deciding(EventStore store, Consequences consequences) {
        this.store = store;
        this.consequences = consequences;
    }

    /** What came out, and on which state it was decided. */
    public record Outcome(PhoneActivation before, Decision decision) {}

    /** A command to one phone's activation, and why it is put. */
    public record Asked(UUID phoneId, ActivationCommand command, Cause cause) {}

    public Uni<Outcome> decide(UUID phoneId, ActivationCommand command, Cause cause) {
        return store.load(phoneId.toString(), ActivationEvent.class).flatMap(history -> {
            var before = history.fold(ActivationDecider.initial(), ActivationDecider::evolve);
            var decision = ActivationDecider.decide(before, command);
            return store.<ActivationEvent>append(phoneId.toString(), history.version(), decision.events(), cause)
                    .map(Append::orRollBack)
                    .flatMap(consequences::of)
                    .replaceWith(new Outcome(before, decision));
        });
    }

    /** Many phones, each asked no more than once, in as many statements as one phone alone would take. */
    public Uni<Void> decideAll(List<Asked> asked) {
        if (asked.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var streams = asked.stream().map(each -> each.phoneId().toString()).toList();
        return store.loadAll(streams, ActivationEvent.class).flatMap(histories -> {
            var pending = IntStream.range(0, asked.size())
                    .mapToObj(place -> pending(histories.get(place), asked.get(place)))
                    .toList();
            return store.appendAll(pending).flatMap(consequences::of);
        });
    }

    private static Pending<ActivationEvent> pending(History<ActivationEvent> history, Asked asked) {
        var before = history.fold(ActivationDecider.initial(), ActivationDecider::evolve);
        var decision = ActivationDecider.decide(before, asked.command());
        return new Pending<>(history.streamId(), history.version(), decision.events(), asked.cause());
    }
}
