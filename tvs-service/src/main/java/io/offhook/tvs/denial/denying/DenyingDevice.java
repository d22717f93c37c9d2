package io.offhook.tvs.denial.denying;

import io.offhook.contracts.trust.DenialEvent;
import io.offhook.eventing.Append;
import io.offhook.eventing.Cause;
import io.offhook.eventing.EventStore;
import io.offhook.eventing.UnitOfWork;
import io.offhook.tvs.denial.DenialCommand.Deny;
import io.offhook.tvs.denial.DenialDecider;
import io.offhook.tvs.denial.view.DenialProjection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Load, decide, append, project. */
@ApplicationScoped
class DenyingDevice {

    private final UnitOfWork units;
    private final EventStore store;
    private final DenialProjection projection;

    DenyingDevice(UnitOfWork units, EventStore store, DenialProjection projection) {
        this.units = units;
        this.store = store;
        this.projection = projection;
    }

    /** Returns whether it was not denied before. */
    Uni<Boolean> deny(Deny command, Cause cause) {
        var streamId = command.device().streamId();
        return units.run(() -> store.load(streamId, DenialEvent.class).flatMap(history -> {
            var state = history.fold(DenialDecider.initial(), DenialDecider::evolve);
            var decision = DenialDecider.decide(state, command);
            return store.<DenialEvent>append(streamId, history.version(), decision.events(), cause)
                    .map(Append::orRollBack)
                    .call(projection::applyAll)
                    .map(events -> !events.isEmpty());
        }));
    }
}
