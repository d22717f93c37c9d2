package io.offhook.tvs.denial.allowing;

import io.offhook.contracts.trust.DenialEvent;
import io.offhook.eventing.Append;
import io.offhook.eventing.Cause;
import io.offhook.eventing.EventStore;
import io.offhook.eventing.UnitOfWork;
import io.offhook.tvs.denial.Decision;
import io.offhook.tvs.denial.DenialCommand.Allow;
import io.offhook.tvs.denial.DenialDecider;
import io.offhook.tvs.denial.view.DenialProjection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Load, decide, append, project. */
@ApplicationScoped
class AllowingDevice {

    private final UnitOfWork units;
    private final EventStore store;
    private final DenialProjection projection;

    AllowingDevice(UnitOfWork units, EventStore store, DenialProjection projection) {
        this.units = units;
        this.store = store;
        this.projection = projection;
    }

    Uni<Decision> allow(Allow command, Cause cause) {
        var streamId = command.device().streamId();
        return units.run(() -> store.load(streamId, DenialEvent.class).flatMap(history -> {
            var state = history.fold(DenialDecider.initial(), DenialDecider::evolve);
            var decision = DenialDecider.decide(state, command);
            return store.<DenialEvent>append(streamId, history.version(), decision.events(), cause)
                    .map(Append::orRollBack)
                    .call(projection::applyAll)
                    .replaceWith(decision);
        }));
    }
}
