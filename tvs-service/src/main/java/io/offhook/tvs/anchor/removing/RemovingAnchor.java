package io.offhook.tvs.anchor.removing;

import io.offhook.contracts.trust.AnchorEvent;
import io.offhook.eventing.Append;
import io.offhook.eventing.Cause;
import io.offhook.eventing.EventStore;
import io.offhook.eventing.UnitOfWork;
import io.offhook.tvs.anchor.AnchorCommand.RemoveAnchor;
import io.offhook.tvs.anchor.AnchorDecider;
import io.offhook.tvs.anchor.AnchorStream;
import io.offhook.tvs.anchor.Decision;
import io.offhook.tvs.anchor.view.AnchorProjection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Load, decide, append, project. */
@ApplicationScoped
class RemovingAnchor {

    private final UnitOfWork units;
    private final EventStore store;
    private final AnchorProjection projection;

    RemovingAnchor(UnitOfWork units, EventStore store, AnchorProjection projection) {
        this.units = units;
        this.store = store;
        this.projection = projection;
    }

    Uni<Decision> remove(String fingerprint, Cause cause) {
        var streamId = AnchorStream.id(fingerprint);
        return units.run(() -> store.load(streamId, AnchorEvent.class).flatMap(history -> {
            var state = history.fold(AnchorDecider.initial(), AnchorDecider::evolve);
            var decision = AnchorDecider.decide(state, new RemoveAnchor(fingerprint));
            return store.<AnchorEvent>append(streamId, history.version(), decision.events(), cause)
                    .map(Append::orRollBack)
                    .call(projection::applyAll)
                    .replaceWith(decision);
        }));
    }
}
