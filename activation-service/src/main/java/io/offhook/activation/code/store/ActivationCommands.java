package io.offhook.activation.code.store;

import io.offhook.activation.code.ActivationCommand;
import io.offhook.activation.code.ActivationDecider;
import io.offhook.activation.code.Decision;
import io.offhook.activation.code.PhoneActivation;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.eventing.Append;
import io.offhook.eventing.Cause;
import io.offhook.eventing.EventStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Puts a command to a phone's activation, in the caller's transaction: the events, the read model and the secrets change
 * together or not at all.
 */
@ApplicationScoped
public class ActivationCommands {

    private final EventStore store;
    private final ActivationProjections consequences;

    ActivationCommands(EventStore store, ActivationProjections consequences) {
        this.store = store;
        this.consequences = consequences;
    }

    /** What came out, and on which state it was decided. */
    public record Outcome(PhoneActivation before, Decision decision) {}

    /** A command to one phone's activation, and why it is put. */
    public record Asked(UUID phoneId, ActivationCommand command, Cause cause) {

        String streamId() {
            return phoneId.toString();
        }
    }

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

    /**
     * Many commands in as many statements as one alone would take. Of those to one phone each is decided on what the ones before
     * it did.
     *
     * @return the outcomes in the order of the commands
     */
    public Uni<List<Outcome>> decideAll(List<Asked> asked) {
        if (asked.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var streams = asked.stream().map(Asked::streamId).distinct().toList();
        return store.loadAll(streams, ActivationEvent.class).flatMap(histories -> {
            var hearing = new Hearing(histories);
            var outcomes = asked.stream().map(hearing::hear).toList();
            return store.appendAll(hearing.pending()).flatMap(consequences::of).replaceWith(outcomes);
        });
    }
}
