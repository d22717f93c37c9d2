package io.offhook.provisioning.phone.deciding;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.eventing.Append;
import io.offhook.eventing.Cause;
import io.offhook.eventing.EventStore;
import io.offhook.eventing.EventStore.Pending;
import io.offhook.provisioning.phone.Decision;
import io.offhook.provisioning.phone.PhoneCommand;
import io.offhook.provisioning.phone.PhoneDecider;
import io.offhook.provisioning.phone.view.PhoneProjection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Puts a command to a phone, in the caller's transaction: the events and the read model change together or not at all. */
@ApplicationScoped
public class ChangingPhone {

    private final EventStore store;
    private final PhoneProjection projection;

    ChangingPhone(EventStore store, PhoneProjection projection) {
        this.store = store;
        this.projection = projection;
    }

    public Uni<Decision> change(UUID phoneId, PhoneCommand command, Cause cause) {
        var streamId = phoneId.toString();
        return store.load(streamId, PhoneEvent.class).flatMap(history -> {
            var decision = PhoneDecider.decide(history.fold(PhoneDecider.initial(), PhoneDecider::evolve), command);
            return store.<PhoneEvent>append(streamId, history.version(), decision.events(), cause)
                    .map(Append::orRollBack)
                    .flatMap(projection::apply)
                    .replaceWith(decision);
        });
    }

    /** A command to one phone, and why it is put. */
    public record Change(UUID phoneId, PhoneCommand command, Cause cause) {}

    /** The same for many phones, each named once, in as many statements as for one. Decisions come in the order of changes. */
    public Uni<List<Decision>> changeAll(List<Change> changes) {
        var streams = changes.stream().map(each -> each.phoneId().toString()).toList();
        return store.loadAll(streams, PhoneEvent.class).flatMap(histories -> {
            var decisions = new ArrayList<Decision>();
            var pending = new ArrayList<Pending<PhoneEvent>>();
            for (int i = 0; i < changes.size(); i++) {
                var history = histories.get(i);
                var change = changes.get(i);
                var state = history.fold(PhoneDecider.initial(), PhoneDecider::evolve);
                var decision = PhoneDecider.decide(state, change.command());
                decisions.add(decision);
                pending.add(new Pending<>(history.streamId(), history.version(), decision.events(), change.cause()));
            }
            // In the order of streams, so that two who write the same ones never wait for each other.
            pending.sort(Comparator.comparing(Pending::streamId));
            return store.appendAll(pending).flatMap(projection::apply).replaceWith(decisions);
        });
    }
}
